package dev.perennial.features.profile;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.event.EventType;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The thresholds of the lifecycle stages; the furthest stage whose rule holds is the user's. By the
 * defaults the customers of UCI Online Retail stand on 2011-09-10 at: activation 13 %, retention 11
 * %, monetization 35 %, churn 41 %.
 */
@ConfigurationProperties("perennial.stages")
public record StageProperties(
    @DefaultValue Activation activation,
    @DefaultValue Retention retention,
    @DefaultValue Recommendation recommendation,
    @DefaultValue Monetization monetization,
    @DefaultValue Churn churn) {

  /** The rules of a store that sets none. */
  public static StageProperties defaults() {
    return new Binder(new MapConfigurationPropertySource())
        .bindOrCreate("perennial.stages", StageProperties.class);
  }

  /**
   * When a user is won.
   *
   * @param by the deeds of which one is enough; default signed up, put in the cart, purchased
   */
  public record Activation(
      @DefaultValue({"SIGNED_UP", "ITEM_ADDED_TO_CART", "ITEM_PURCHASED"}) Set<EventType> by) {
    public Activation {
      by = Set.copyOf(by);
    }
  }

  /**
   * When a user comes back.
   *
   * @param period how long a visit's period lasts: what follows within it is the same visit;
   *     default 7 days
   * @param periods in how many the user must have been active; default 2
   */
  public record Retention(@DefaultValue("7d") Duration period, @DefaultValue("2") int periods) {
    public Retention {
      positive("retention.period", period);
      check(periods >= 2, "perennial.stages.retention.periods must be at least 2, not %d", periods);
    }
  }

  /**
   * When a retained user acts on what is recommended, or recommends.
   *
   * @param by the deeds that count; default clicked a recommendation, shared an item
   * @param times how often; default 2, as one click may be chance
   */
  public record Recommendation(
      @DefaultValue({"RECOMMENDATION_CLICKED", "ITEM_SHARED"}) Set<EventType> by,
      @DefaultValue("2") int times) {
    public Recommendation {
      by = Set.copyOf(by);
      check(times >= 1, "perennial.stages.recommendation.times must be positive, not %d", times);
    }
  }

  /**
   * When a user pays: either is enough.
   *
   * @param orders days with a purchase; default 3
   * @param spent in the store's currency; default 2,000, which the top fifth of a gift shop's
   *     customers (UCI Online Retail) spend within a year
   */
  public record Monetization(@DefaultValue("3") int orders, @DefaultValue("2000") double spent) {
    public Monetization {
      check(orders >= 1, "perennial.stages.monetization.orders must be positive, not %d", orders);
      check(spent > 0, "perennial.stages.monetization.spent must be positive, not %s", spent);
    }
  }

  /** What a user who is still there does. */
  public enum Silence {
    /** Anything at all: a user who browses is not silent. */
    OF_ACTIVITY,
    /** Orders: a user who only browses is silent; one who never ordered is judged by activity. */
    OF_ORDERS
  }

  /**
   * When a user is gone.
   *
   * @param silence what a silent user doesn't do; default anything at all
   * @param limit the longest silence of a user without a rhythm; default 90 days
   * @param rhythmOrders how many orders make a rhythm; default 3
   * @param rhythmGaps the longest silence of a user with a rhythm, in mean gaps; default 3
   * @param rhythmLimit no rhythm is so fast that a silence shorter than this ends it; default 30
   *     days
   */
  public record Churn(
      @DefaultValue("OF_ACTIVITY") Silence silence,
      @DefaultValue("90d") Duration limit,
      @DefaultValue("3") int rhythmOrders,
      @DefaultValue("3") double rhythmGaps,
      @DefaultValue("30d") Duration rhythmLimit) {
    public Churn {
      positive("churn.limit", limit);
      positive("churn.rhythm-limit", rhythmLimit);
      check(
          rhythmOrders >= 2,
          "perennial.stages.churn.rhythm-orders must be at least 2, not %d",
          rhythmOrders);
      check(
          rhythmGaps > 0,
          "perennial.stages.churn.rhythm-gaps must be positive, not %s",
          rhythmGaps);
    }
  }

  private static void positive(String name, Duration duration) {
    check(duration.isPositive(), "perennial.stages.%s must be positive, not %s", name, duration);
  }
}
