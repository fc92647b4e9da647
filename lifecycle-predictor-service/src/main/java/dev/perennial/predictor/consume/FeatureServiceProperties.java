package dev.perennial.predictor.consume;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where sequences are read.
 *
 * @param url of the feature-service; default http://localhost:8082
 * @param apiKey a key with the scope READ; blank, the default, where the feature-service is open
 * @param connectTimeout how long to wait for a connection; default 2 s
 * @param readTimeout how long to wait for the sequences of a batch; default 10 s
 * @param streamTimeout how long the stream of all sequences may take; default 1 h
 * @param sequenceLimit the newest events of a user to score by; default 128, what a model reads
 */
@ConfigurationProperties("perennial.feature-service")
public record FeatureServiceProperties(
    @DefaultValue("http://localhost:8082") URI url,
    @DefaultValue("") String apiKey,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout,
    @DefaultValue("1h") Duration streamTimeout,
    @DefaultValue("128") int sequenceLimit) {}
