package dev.perennial.features.profile;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user's life with the store as of an instant, in short.
 *
 * @param firstSeenAt absent, like {@code lastSeenAt}, for a user who was not seen by then
 * @param orders days with a purchase
 * @param spend on purchases, refunds not deducted
 * @param favouriteItems the items bought most often, most often first
 * @param favouriteCategories the same of categories
 * @param acquisitionChannel as the store knows it today, like {@code traits}
 */
public record UserProfile(
    UserId userId,
    Instant asOf,
    LifecycleStage stage,
    @Nullable Instant firstSeenAt,
    @Nullable Instant lastSeenAt,
    int orders,
    BigDecimal spend,
    List<Favourite> favouriteItems,
    List<Favourite> favouriteCategories,
    @Nullable String acquisitionChannel,
    Map<String, String> traits) {

  /** Something bought, and how often. */
  public record Favourite(String name, long purchases) {}
}
