ARG BASE_IMAGE=alpine:3.22
ARG JS_IMAGE=node:24-alpine
ARG GO_IMAGE=golang:1.26-alpine

ARG GO_SRC=go-builder
ARG JS_SRC=js-builder

FROM --platform=linux/amd64 ${JS_IMAGE} AS js-builder

ENV NODE_OPTIONS=--max_old_space_size=8000

WORKDIR /tmp/app

COPY package.json project.json nx.json yarn.lock .yarnrc.yml ./
COPY .yarn .yarn
COPY packages packages

RUN apk add --no-cache make build-base python3
RUN yarn install --immutable

COPY tsconfig.json eslint.config.js ./
COPY public public

ENV NODE_ENV=production
RUN yarn build

FROM ${GO_IMAGE} AS go-builder

ARG COMMIT_SHA=""
ARG BUILD_BRANCH=""
ARG GO_BUILD_TAGS="oss"

RUN if grep -i -q alpine /etc/issue; then \
      apk add --no-cache \
          bash \
          gcc \
          g++ \
          make git; \
    fi

WORKDIR /tmp/app
COPY go.* ./
RUN go mod download
COPY pkg pkg
COPY Makefile ./
RUN make build-go GO_BUILD_TAGS=${GO_BUILD_TAGS}

# Use old arg to be able to copy from an outside stage
FROM ${GO_SRC} AS go-src
FROM ${JS_SRC} AS js-src

# Final stage
FROM ${BASE_IMAGE}

LABEL maintainer="Dashboards team <hello@example.com>"
LABEL org.opencontainers.image.source="https://github.com/example/dashboards"

ARG APP_UID="472"
ARG APP_GID="0"

ENV PATH="/usr/share/app/bin:$PATH" \
    APP_PATHS_CONFIG="/etc/app/app.ini" \
    APP_PATHS_DATA="/var/lib/app" \
    APP_PATHS_HOME="/usr/share/app"

WORKDIR $APP_PATHS_HOME

RUN if grep -i -q alpine /etc/issue; then \
      apk add --no-cache ca-certificates bash curl tzdata musl-utils && \
      apk info -vv | sort; \
    elif grep -i -q ubuntu /etc/issue; then \
      DEBIAN_FRONTEND=noninteractive && \
      apt-get update && \
      apt-get install -y ca-certificates curl tzdata musl && \
      apt-get autoremove -y && \
      rm -rf /var/lib/apt/lists/*; \
    else \
      echo 'ERROR: Unsupported base image' && /bin/false; \
    fi

COPY --from=go-src /tmp/app/conf ./conf

RUN if [ ! $(getent group "$APP_GID") ]; then \
      addgroup -S -g $APP_GID app; \
    fi && \
    APP_GID_NAME=$(getent group $APP_GID | cut -d':' -f1) && \
    mkdir -p "$APP_PATHS_HOME/.aws" && \
    adduser -S -u $APP_UID -G "$APP_GID_NAME" app && \
    mkdir -p /var/lib/app/plugins && \
    chown -R "app:$APP_GID_NAME" /var/lib/app && \
    chmod -R 777 /var/lib/app

COPY --from=go-src /tmp/app/bin/* ./bin/
COPY --from=js-src /tmp/app/public ./public

EXPOSE 3000

ARG RUN_SH=./packaging/docker/run.sh
COPY ${RUN_SH} /run.sh
USER "$APP_UID"
ENTRYPOINT [ "/run.sh" ]
