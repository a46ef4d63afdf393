# syntax=docker/dockerfile:1

ARG GO_VERSION=1.26
ARG ALPINE_VERSION=3.23
ARG XX_VERSION=1.9.0

FROM --platform=$BUILDPLATFORM tonistiigi/xx:${XX_VERSION} AS xx

FROM --platform=$BUILDPLATFORM golang:${GO_VERSION}-alpine${ALPINE_VERSION} AS base
COPY --from=xx / /
RUN apk add --no-cache file git
ENV GOFLAGS="-mod=vendor"
ENV CGO_ENABLED=0
WORKDIR /src

FROM base AS version
RUN --mount=type=bind,target=. <<EOT
  set -e
  case "$GITHUB_REF" in
    refs/tags/*) VERSION=${GITHUB_REF#refs/tags/} ;;
    *) VERSION=$(git describe --match 'v[0-9]*' --dirty='.m' --always --tags) ;;
  esac
  echo "-s -w -X example.com/tool/version.Version=${VERSION}" | tee /tmp/.ldflags
EOT

FROM base AS build
ARG TARGETPLATFORM
RUN --mount=type=bind,target=. \
    --mount=type=cache,target=/root/.cache \
    --mount=from=version,source=/tmp/.ldflags,target=/tmp/.ldflags <<EOT
  set -ex
  xx-go build -trimpath -ldflags "$(cat /tmp/.ldflags)" -o /usr/bin/tool ./cmd/tool
  xx-verify --static /usr/bin/tool
EOT

FROM base AS test
RUN --mount=type=bind,target=. \
    --mount=type=cache,target=/root/.cache \
    --mount=type=cache,target=/go/pkg/mod \
    go test -v -coverprofile=/tmp/coverage.txt -covermode=atomic ./... && \
    go tool cover -func=/tmp/coverage.txt

FROM scratch AS test-coverage
COPY --from=test /tmp/coverage.txt /coverage.txt

FROM scratch AS binary-unix
COPY --link --from=build /usr/bin/tool /tool

FROM binary-unix AS binary-darwin
FROM binary-unix AS binary-linux

FROM scratch AS binary-windows
COPY --link --from=build /usr/bin/tool /tool.exe

FROM binary-$TARGETOS AS binary
# enable scanning for this stage
ARG BUILDKIT_SBOM_SCAN_STAGE=true

FROM --platform=$BUILDPLATFORM alpine:${ALPINE_VERSION} AS releaser
WORKDIR /work
ARG TARGETPLATFORM
RUN --mount=from=binary \
    mkdir -p /out && \
    cp tool* "/out/tool-$(echo $TARGETPLATFORM | tr / -)"

FROM scratch AS release
COPY --from=releaser /out/ /

FROM alpine:${ALPINE_VERSION}
RUN apk add --no-cache ca-certificates openssh-client
COPY --from=binary /tool /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/tool"]
