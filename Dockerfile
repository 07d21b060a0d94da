# Goldthread in a container. Not run here: no container engine was at hand when this was written.
# The image needs any Node to begin with; the packages bring the Node that Goldthread runs on.
FROM node:24-bookworm-slim

WORKDIR /opt/goldthread
COPY . .
RUN npm ci --omit=dev --no-audit --no-fund \
 && mkdir -p /var/lib/goldthread && chown -R node:node /opt/goldthread /var/lib/goldthread

USER node
ENV DATA_DIR=/var/lib/goldthread HOST=0.0.0.0 PORT=3000
VOLUME /var/lib/goldthread
EXPOSE 3000

# What is not the program's own business ends with it: signals reach it directly.
ENTRYPOINT ["node_modules/.bin/node", "bin/goldthread.mjs"]
CMD ["start"]
