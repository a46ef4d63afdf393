FROM node:14
MAINTAINER Jane Doe <jane@example.com>

ENV NODE_ENV production
ENV DB_PASSWORD changeme

RUN apt-get update
RUN apt-get install -y vim curl python
RUN curl https://example.com/setup.sh | bash

ADD . /app
WORKDIR app
RUN cd /app && npm install --production
RUN chmod -R 777 /app

EXPOSE 3000
CMD npm start
