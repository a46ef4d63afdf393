FROM rocker/r-ver:4.5.2

ENV S6_VERSION=v2.1.0.2
ENV SHINY_SERVER_VERSION=latest
ENV PANDOC_VERSION=default

RUN /rocker_scripts/install_shiny_server.sh

RUN apt-get update -qq \
  && apt-get -y --no-install-recommends install \
    libcurl4-openssl-dev \
    libssl-dev \
    libxml2-dev \
  && install2.r --error --deps TRUE --skipinstalled \
    shinydashboard \
    tidyverse \
  && rm -rf /tmp/downloaded_packages /var/lib/apt/lists/*

COPY app /srv/shiny-server/app
EXPOSE 3838

CMD ["/init"]
