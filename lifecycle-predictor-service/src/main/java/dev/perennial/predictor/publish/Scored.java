package dev.perennial.predictor.publish;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prediction on its way to the table and the topic.
 *
 * @param lastEventAt when the user was last seen; absent where nothing is known of the user
 * @param modelInUse the model that was in use, also where rules answered; absent where none was
 */
public record Scored(
    LifecyclePrediction prediction, @Nullable Instant lastEventAt, @Nullable String modelInUse) {}
