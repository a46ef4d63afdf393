ARG APP_EXTRAS="celery,postgres,ssh"
ARG APP_HOME=/opt/app
ARG APP_UID="50000"
ARG BASE_IMAGE="debian:bookworm-slim"

FROM ${BASE_IMAGE} AS main

SHELL ["/bin/bash", "-o", "pipefail", "-o", "errexit", "-o", "nounset", "-o", "nolog", "-c"]

ARG APP_EXTRAS
ARG APP_HOME
ARG APP_UID

ENV LANG=C.UTF-8 \
    LC_ALL=C.UTF-8 \
    PIP_NO_CACHE_DIR="true" \
    PIP_DISABLE_PIP_VERSION_CHECK="1"

COPY <<"EOF" /install_deps.sh
#!/usr/bin/env bash
set -euo pipefail
apt-get update
apt-get install -y --no-install-recommends curl python3 python3-venv libpq5 tini
apt-get autoremove -yqq --purge
apt-get clean
rm -rf /var/lib/apt/lists/*
EOF

RUN bash /install_deps.sh

RUN adduser --gecos "First Last,RoomNumber,WorkPhone,HomePhone" --disabled-password \
       --quiet "app" --uid "${APP_UID}" --gid "0" --home "${APP_HOME}" && \
    mkdir -pv "${APP_HOME}" && \
    chown -R app:0 "${APP_HOME}"

COPY --chown=app:0 requirements.txt /tmp/
RUN python3 -m venv "${APP_HOME}/venv" \
    && "${APP_HOME}/venv/bin/pip" install -r /tmp/requirements.txt "app[${APP_EXTRAS}]==3.1.3"

COPY --chmod=755 entrypoint.sh /entrypoint

WORKDIR ${APP_HOME}
EXPOSE 8080
USER ${APP_UID}

ENV DUMB_INIT_SETSID="1" \
    PATH="${APP_HOME}/venv/bin:${PATH}"

ENTRYPOINT ["/usr/bin/tini", "--", "/entrypoint"]
CMD []
