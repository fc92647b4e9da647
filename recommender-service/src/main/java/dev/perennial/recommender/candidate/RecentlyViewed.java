package dev.perennial.recommender.candidate;

import dev.perennial.model.event.EventType;
import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.question.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the user lately looked at or left in the cart, and did not buy since. */
final class RecentlyViewed implements CandidateSource {
  private static final int MOST = 40;
  private static final double HALF_LIFE_MILLIS = Duration.ofDays(3).toMillis();

  @Override
  public String name() {
    return "recently-viewed";
  }

  @Override
  public Family family() {
    return Family.FAVOURITES;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Interactions past = question.shopper().interactions();
    Map<Integer, Double> interests = new LinkedHashMap<>();
    for (int index = 0; index < past.size(); index++) {
      if (past.type(index) == EventType.ITEM_PURCHASED
          || past.type(index) == EventType.ITEM_REMOVED_FROM_CART) {
        interests.remove(past.item(index));
      } else if (interest(past.type(index)) > 0) {
        double age = Math.max(0, question.nowMillis() - past.at(index));
        double faded = interest(past.type(index)) * Math.pow(2, -age / HALF_LIFE_MILLIS);
        interests.merge(past.item(index), Math.max(faded, Double.MIN_NORMAL), Double::sum);
      }
    }
    return strongest(interests);
  }

  private List<Nomination> strongest(Map<Integer, Double> interests) {
    List<Nomination> nominations = new ArrayList<>();
    interests.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(MOST)
        .forEach(
            interest ->
                nominations.add(
                    new Nomination(
                        name(),
                        interest.getKey(),
                        interest.getValue(),
                        new Evidence.Viewed(interest.getKey()))));
    return nominations;
  }

  private static double interest(EventType type) {
    return switch (type) {
      case ITEM_ADDED_TO_CART -> 3;
      case ITEM_WISHLISTED, ITEM_SHARED -> 2;
      case ITEM_VIEWED, ITEM_CLICKED, RECOMMENDATION_CLICKED -> 1;
      case SESSION_STARTED,
          SIGNED_UP,
          SEARCHED,
          ITEM_REMOVED_FROM_CART,
          CHECKOUT_STARTED,
          ITEM_PURCHASED,
          ITEM_REFUNDED,
          ITEM_RATED,
          RECOMMENDATION_VIEWED,
          INTERVENTION_SENT,
          INTERVENTION_OPENED ->
          0;
    };
  }
}
