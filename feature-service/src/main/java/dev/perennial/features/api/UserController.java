package dev.perennial.features.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.features.profile.UserProfile;
import dev.perennial.features.profile.UserProfiles;
import dev.perennial.features.sequence.SequenceQuery;
import dev.perennial.features.sequence.UserSequences;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of one user, as of any instant; without one, as of the store's now. */
@RestController
@RequestMapping("/v1/users/{userId}")
@RequiresScope(Scope.READ)
@Tag(name = "users", description = "What is known of one user as of an instant")
final class UserController {
  private static final String EVERYTHING = "" + Integer.MAX_VALUE;

  private final UserSequences sequences;
  private final UserProfiles profiles;
  private final Clock clock;

  UserController(UserSequences sequences, UserProfiles profiles, Clock clock) {
    this.sequences = sequences;
    this.profiles = profiles;
    this.clock = clock;
  }

  @GetMapping("/features")
  @Operation(summary = "The user's lifecycle stage and features")
  KnownFeatures features(
      @PathVariable UserId userId, @RequestParam(required = false) @Nullable Instant asOf) {
    Instant instant = orNow(asOf);
    return KnownFeatures.of(read(userId, instant, 0), instant);
  }

  @GetMapping("/sequence")
  @Operation(summary = "The user's events in time order, the newest so many of them")
  UserSequence sequence(
      @PathVariable UserId userId,
      @RequestParam(required = false) @Nullable Instant asOf,
      @RequestParam(defaultValue = EVERYTHING) int limit) {
    return read(userId, orNow(asOf), limit);
  }

  @GetMapping("/profile")
  @Operation(summary = "The user's life in short")
  UserProfile profile(
      @PathVariable UserId userId, @RequestParam(required = false) @Nullable Instant asOf) {
    return profiles.of(userId, orNow(asOf));
  }

  private UserSequence read(UserId userId, Instant asOf, int limit) {
    return sequences.of(List.of(userId), new SequenceQuery(List.of(asOf), limit)).getFirst();
  }

  private Instant orNow(@Nullable Instant asOf) {
    return Objects.requireNonNullElseGet(asOf, clock::instant);
  }
}
