FROM python:3.14-slim AS base
WORKDIR /app

FROM base AS runtime
ARG SERVICE
COPY services/${SERVICE} ./
RUN pip install --no-cache-dir -r requirements.txt
USER 1000:1000
CMD ["python", "-m", "app"]
