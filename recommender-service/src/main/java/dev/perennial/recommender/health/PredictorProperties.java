package dev.perennial.recommender.health;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where to ask whether the predictor is there.
 *
 * @param healthUrl its health; default http://localhost:9083/actuator/health
 * @param every how often to ask; default 1 second
 * @param timeout how long to wait for the answer; default 500 milliseconds
 */
@ConfigurationProperties("perennial.predictor")
record PredictorProperties(
    @DefaultValue("http://localhost:9083/actuator/health") URI healthUrl,
    @DefaultValue("1s") Duration every,
    @DefaultValue("500ms") Duration timeout) {}
