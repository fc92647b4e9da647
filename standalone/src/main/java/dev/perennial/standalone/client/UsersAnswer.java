package dev.perennial.standalone.client;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of users.
 *
 * @param next to be asked for as {@code after}; absent on the last page
 */
public record UsersAnswer(List<LifecyclePrediction> users, @Nullable String next) {}
