# syntax=docker/dockerfile:1

ARG GO_VERSION="1.26"
ARG GOLANGCI_LINT_VERSION="2.6.2"

FROM golang:${GO_VERSION}-alpine AS base
RUN apk add --no-cache git rsync
WORKDIR /src

FROM golangci/golangci-lint:v${GOLANGCI_LINT_VERSION}-alpine AS golangci-lint

FROM base AS vendored
RUN --mount=target=/context \
    --mount=target=.,type=tmpfs  \
    --mount=target=/go/pkg/mod,type=cache <<EOT
set -e
rsync -a /context/. .
go mod tidy
go mod vendor
mkdir /out
cp -r go.mod go.sum vendor /out
EOT

FROM scratch AS vendor-update
COPY --from=vendored /out /

FROM vendored AS vendor-validate
RUN --mount=target=/context \
    --mount=target=.,type=tmpfs <<EOT
set -e
rsync -a /context/. .
git add -A
rm -rf vendor
cp -rf /out/* .
if [ -n "$(git status --porcelain -- go.mod go.sum vendor)" ]; then
  echo >&2 'ERROR: Vendor result differs. Please vendor your package with "docker buildx bake vendor"'
  git status --porcelain -- go.mod go.sum vendor
  exit 1
fi
EOT

FROM base AS lint
COPY --from=golangci-lint /usr/bin/golangci-lint /usr/bin/golangci-lint
RUN --mount=target=. \
    --mount=target=/root/.cache,type=cache \
    golangci-lint run

FROM base AS binary
ARG LDFLAGS
RUN --mount=target=. \
    --mount=type=cache,target=/root/.cache \
    CGO_ENABLED=0 go build -ldflags "${LDFLAGS}" -o /out/tool .

FROM scratch AS final
COPY --from=binary /out/tool /tool
ENTRYPOINT ["/tool"]
