# The same steps as on a machine: packages, then `npm start`, which builds the admin and brings the database up.
FROM node:24-bookworm-slim
WORKDIR /program
COPY --chown=node:node . .
RUN mkdir /data && chown node:node /data /program && chmod 700 /data
USER node
RUN npm ci --include=dev --include=optional --no-audit --no-fund
ENV DATA_DIR=/data HOST=0.0.0.0
VOLUME /data
EXPOSE 3000 4321
HEALTHCHECK --interval=30s --start-period=180s CMD node -e "fetch('http://127.0.0.1:'+(process.env.CMS_PORT??3000)+'/api/ready').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"
# Node itself, so that a request to end reaches what must end.
CMD ["node", "bin/bootstrap.mjs", "start"]
