package dev.perennial.features.profile;

import dev.perennial.features.profile.StageProperties.Silence;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a user did so far, as far as the stages' rules ask: it grows with the user's events, which
 * come in sequence.
 */
public final class Activity {
  private final StageProperties settings;
  private @Nullable Instant lastActivity;
  private @Nullable Instant lastPurchase;
  private @Nullable Instant periodStart;
  private @Nullable LocalDate firstOrderDay;
  private @Nullable LocalDate lastOrderDay;
  private int activations;
  private int periods;
  private int advocacies;
  private int orders;
  private double spent;

  Activity(StageProperties settings) {
    this.settings = settings;
  }

  /** Takes in the user's next event in sequence. */
  public void add(Event event) {
    if (event.type() == EventType.INTERVENTION_SENT) {
      return; // the store's doing, not the user's
    }
    lastActivity = event.occurredAt();
    countPeriod(event.occurredAt());
    activations += settings.activation().by().contains(event.type()) ? 1 : 0;
    advocacies += settings.recommendation().by().contains(event.type()) ? 1 : 0;
    if (event.type() == EventType.ITEM_PURCHASED) {
      countPurchase(event);
    }
  }

  /** How often the user did something that activates. */
  int activations() {
    return activations;
  }

  /** How many separate periods the user was active in. */
  int periods() {
    return periods;
  }

  /** How often the user acted on a recommendation or recommended. */
  int advocacies() {
    return advocacies;
  }

  /** Days with a purchase. */
  int orders() {
    return orders;
  }

  double spent() {
    return spent;
  }

  /** How long the user has been silent; nothing where the user never did anything. */
  Duration silence(Instant asOf) {
    Instant last =
        settings.churn().silence() == Silence.OF_ORDERS && lastPurchase != null
            ? lastPurchase
            : lastActivity;
    return last == null ? Duration.ZERO : Duration.between(last, asOf);
  }

  /** The mean time between orders; nothing where there are fewer than two. */
  Duration meanGap() {
    if (firstOrderDay == null || lastOrderDay == null || orders < 2) {
      return Duration.ZERO;
    }
    return Duration.ofDays(lastOrderDay.toEpochDay() - firstOrderDay.toEpochDay())
        .dividedBy(orders - 1L);
  }

  private void countPeriod(Instant occurredAt) {
    if (periodStart == null
        || !occurredAt.isBefore(periodStart.plus(settings.retention().period()))) {
      periodStart = occurredAt;
      periods++;
    }
  }

  private void countPurchase(Event purchase) {
    LocalDate day = LocalDate.ofInstant(purchase.occurredAt(), ZoneOffset.UTC);
    if (!day.equals(lastOrderDay)) {
      orders++;
    }
    firstOrderDay = firstOrderDay == null ? day : firstOrderDay;
    lastOrderDay = day;
    lastPurchase = purchase.occurredAt();
    spent += purchase.value();
  }
}
