# syntax=docker/dockerfile:1
# The hub as an image: mvn package, then docker build -t todoke-hub .
# Dependencies, which change seldom, are a layer of their own below the program. State lives in volumes: run it with --read-only,
# a tmpfs on /tmp and a volume on /var/lib/todoke (docs/operations.md).
ARG JRE=eclipse-temurin:17.0.15_6-jre-noble

FROM ${JRE} AS layers
WORKDIR /work
COPY target/todoke-hub.jar todoke-hub.jar
RUN java -Djarmode=tools -jar todoke-hub.jar extract --layers --destination layers

FROM ${JRE}
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Todoke Hub" \
      org.opencontainers.image.description="Integration hub between employers, the pension agency and health insurers in Japan" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.documentation="docs/operations.md"
RUN groupadd --gid 10001 todoke \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/todoke --shell /usr/sbin/nologin todoke \
 && install -d -o 10001 -g 10001 -m 0700 /var/lib/todoke \
 # What hubs share, and what brokers and simulated partners keep: an empty volume mounted here belongs to the user above.
 && install -d -o 10001 -g 10001 -m 0700 /srv/todoke/archive /srv/todoke/journal /srv/todoke/audit /srv/todoke/broker \
      /srv/todoke/rehearsal /srv/todoke/insurers
WORKDIR /opt/todoke
COPY --from=layers /work/layers/dependencies/ ./
COPY --from=layers /work/layers/snapshot-dependencies/ ./
COPY --from=layers /work/layers/application/ ./
COPY --chmod=0755 deploy/docker/healthcheck /usr/local/bin/healthcheck
USER 10001:10001
# A file below /run/secrets is a property of its name: spring.datasource.password, todoke.agency.api-key.
ENV LANG=C.UTF-8 \
    TZ=Asia/Tokyo \
    TODOKE_HOME=/var/lib/todoke \
    SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/
VOLUME /var/lib/todoke
# Desk, health and figures. SFTP (2222) only where the hub's own server is used.
EXPOSE 8080 2222
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD ["healthcheck"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-jar", "/opt/todoke/todoke-hub.jar"]
