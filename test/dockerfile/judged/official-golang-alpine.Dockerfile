FROM alpine:3.23 AS build

ENV PATH /usr/local/go/bin:$PATH

ENV GOLANG_VERSION 1.26.1

RUN set -eux; \
	now="$(date '+%s')"; \
	apk add --no-cache --virtual .fetch-deps \
		ca-certificates \
		gnupg \
		tar \
	; \
	arch="$(apk --print-arch)"; \
	url=; \
	case "$arch" in \
		'x86_64') \
			url='https://dl.example.com/go/go1.26.1.linux-amd64.tar.gz'; \
			sha256='9ac0edae5c1a1d9b8c9b1c4e8d3bd1bbd5b8f3a8e0a1f8d9a6b9d1c2e3f4a5b6'; \
			;; \
		'aarch64') \
			url='https://dl.example.com/go/go1.26.1.linux-arm64.tar.gz'; \
			sha256='3df0edae5c1a1d9b8c9b1c4e8d3bd1bbd5b8f3a8e0a1f8d9a6b9d1c2e3f4a5b6'; \
			;; \
		*) echo >&2 "error: unsupported architecture '$arch' (likely packaging update needed)"; exit 1 ;; \
	esac; \
	\
	wget -O go.tgz.asc "$url.asc"; \
	wget -O go.tgz "$url"; \
	echo "$sha256 *go.tgz" | sha256sum -c -; \
	\
	GNUPGHOME="$(mktemp -d)"; export GNUPGHOME; \
	gpg --batch --keyserver keyserver.ubuntu.com --recv-keys 'EB4C 1BFD 4F04 2F6D DDCC  EC91 7721 F63B D38B 4796'; \
	gpg --batch --verify go.tgz.asc go.tgz; \
	gpgconf --kill all; \
	rm -rf "$GNUPGHOME" go.tgz.asc; \
	\
	tar -C /usr/local -xzf go.tgz; \
	rm go.tgz; \
	\
	touch -t "$(date -d "@$now" '+%Y%m%d%H%M.%S')" /usr/local/go; \
	apk del --no-network .fetch-deps; \
	go version

FROM alpine:3.23

RUN apk add --no-cache ca-certificates

ENV GOLANG_VERSION 1.26.1

# don't auto-upgrade the gotoolchain
ENV GOTOOLCHAIN=local

ENV GOPATH /go
ENV PATH $GOPATH/bin:/usr/local/go/bin:$PATH
# see https://github.com/docker-library/golang/issues/472
COPY --from=build --link /usr/local/go/ /usr/local/go/
RUN mkdir -p "$GOPATH/src" "$GOPATH/bin" && chmod -R 1777 "$GOPATH"
WORKDIR $GOPATH
