FROM registry.suse.com/bci/bci-base:15.7 AS build
RUN zypper --non-interactive install --no-recommends gcc-c++ cmake ninja git && zypper clean --all
WORKDIR /src
COPY . .
RUN cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release && cmake --build build && cmake --install build --prefix /opt/metricsd

FROM registry.suse.com/bci/bci-minimal:15.7
COPY --from=build /opt/metricsd /opt/metricsd
USER 1001
EXPOSE 9100
ENTRYPOINT ["/opt/metricsd/bin/metricsd"]
