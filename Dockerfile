# syntax=docker/dockerfile:1
# The image of any one of the four services:
#   docker build --build-arg SERVICE=feature-service --build-arg MANAGEMENT_PORT=9082 .

FROM eclipse-temurin:25-jdk AS build
ENV SERVICES=event-ingest-service,feature-service,lifecycle-predictor-service,recommender-service
WORKDIR /src
COPY . .
# The libraries first: only a service can be repackaged.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -Dmaven.test.skip=true -pl "$SERVICES" -am install \
 && ./mvnw -B -q -Dmaven.test.skip=true -pl "$SERVICES" package spring-boot:repackage

FROM eclipse-temurin:25-jdk AS layers
ARG SERVICE
COPY --from=build /src/${SERVICE}/target/${SERVICE}-*.jar /service.jar
RUN java -Djarmode=tools -jar /service.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
ARG MANAGEMENT_PORT
# LightGBM, which trains trees, runs on OpenMP, and the JRE image has none.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends libgomp1 \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /var/lib/perennial perennial \
 && install --directory --owner perennial --group perennial /var/lib/perennial
WORKDIR /app
# What changes least comes first, so that a new version pulls only its last layer.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
ENV MANAGEMENT_SERVER_PORT=${MANAGEMENT_PORT} \
    DJL_CACHE_DIR=/var/lib/perennial/djl \
    JDK_JAVA_OPTIONS="-XX:MaxTenuringThreshold=1 -XX:+UseTransparentHugePages -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError" \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
USER 10001:10001
# The JRE image has no HTTP client that is sure to stay, but it has bash.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r -t 4 status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-jar", "service.jar"]
