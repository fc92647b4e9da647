package dev.perennial.conventions.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made where they are missing.
 *
 * @param partitions of each topic; default 6, so that a consumer group can grow to six instances
 * @param replicationFactor copies of each partition; default -1, the broker's own default
 */
@ConfigurationProperties("perennial.topics")
public record TopicsProperties(
    @DefaultValue("6") int partitions, @DefaultValue("-1") short replicationFactor) {}
