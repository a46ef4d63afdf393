FROM registry.access.redhat.com/ubi9 AS ubi-micro-build

ENV APP_VERSION 26.4.6
ARG APP_DIST=https://github.com/example/server/releases/download/$APP_VERSION/server-$APP_VERSION.tar.gz

RUN dnf install -y tar gzip

ADD $APP_DIST /tmp/server/

# The next step makes it uniform for local development and upstream built.
RUN (cd /tmp/server && \
    tar -xvf /tmp/server/server-*.tar.gz && \
    rm /tmp/server/server-*.tar.gz) || true

RUN mv /tmp/server/server-* /opt/server && mkdir -p /opt/server/data
RUN chmod -R g+rwX /opt/server

ADD ubi-null.sh /tmp/
RUN bash /tmp/ubi-null.sh java-21-openjdk-headless glibc-langpack-en findutils

FROM registry.access.redhat.com/ubi9-micro
ENV LANG en_US.UTF-8

# Flag for determining app is running in container
ENV APP_RUN_IN_CONTAINER true

COPY --from=ubi-micro-build /tmp/null/rootfs/ /
COPY --from=ubi-micro-build --chown=1000:0 /opt/server /opt/server

RUN echo "server:x:0:root" >> /etc/group && \
    echo "server:x:1000:0:server user:/opt/server:/sbin/nologin" >> /etc/passwd

USER 1000

EXPOSE 8080
EXPOSE 8443
EXPOSE 9000

ENTRYPOINT [ "/opt/server/bin/kc.sh" ]

# common labels
ARG APP_URL="https://www.example.org/"
LABEL url="${APP_URL}" \
      org.opencontainers.image.title="server" \
      org.opencontainers.image.url="${APP_URL}" \
      org.opencontainers.image.version="${APP_VERSION}"
