package dev.perennial.recommender.why;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Reason;
import dev.perennial.model.recommendation.ReasonCode;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.score.ScoredCandidate.Contribution;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why: one reason for each nomination, the one that contributed most to the score first. */
public final class Explainer {
  private final Catalogue catalogue;

  Explainer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public List<Reason> explain(ScoredCandidate candidate) {
    return candidate.contributions().stream()
        .sorted(Comparator.comparingDouble(Contribution::value).reversed())
        .map(contribution -> reason(candidate, contribution.nomination().evidence()))
        .distinct()
        .toList();
  }

  private Reason reason(ScoredCandidate candidate, Evidence evidence) {
    return switch (evidence) {
      case Evidence.OwnPurchase own ->
          own.isDue()
              ? reason(ReasonCode.REORDER_DUE, itemOf(candidate), due(own))
              : reason(ReasonCode.BOUGHT_BEFORE, itemOf(candidate), before(own));
      case Evidence.Bought bought ->
          reason(
              ReasonCode.BECAUSE_YOU_BOUGHT,
              idOf(bought.item()),
              "Often bought together with %s".formatted(title(bought.item())));
      case Evidence.Viewed viewed ->
          reason(ReasonCode.BECAUSE_YOU_VIEWED, idOf(viewed.item()), sentence(candidate, viewed));
      case Evidence.Predicted _ ->
          reason(ReasonCode.LIKELY_NEXT, null, "Likely to be your next choice");
      case Evidence.AboveUsual _ ->
          reason(ReasonCode.TRENDING, null, "Sells more than usual these days");
      case Evidence.EveryoneBuys _ -> reason(ReasonCode.POPULAR, null, "Popular right now");
      case Evidence.CategoryBuys buys ->
          reason(
              ReasonCode.POPULAR_IN_CATEGORY,
              null,
              "Popular in %s".formatted(catalogue.categoryName(buys.category())));
      case Evidence.ListedDaysAgo listed ->
          reason(ReasonCode.NEW_ARRIVAL, null, "New in the store: " + ago(listed.days()));
    };
  }

  private static Reason reason(ReasonCode code, @Nullable ItemId evidence, String text) {
    return new Reason(code, evidence, text);
  }

  private static String due(Evidence.OwnPurchase own) {
    String last = ago(own.daysAgo());
    long gap = Math.max(1, Math.round(own.usualGapDays()));
    if (own.ownGap()) {
      return "You usually buy it every %s; the last time was %s"
          .formatted(gap == 1 ? "day" : gap + " days", last);
    }
    return "You bought it %s; it is usually bought again after %s"
        .formatted(last, gap == 1 ? "a day" : gap + " days");
  }

  private static String before(Evidence.OwnPurchase own) {
    String last = ago(own.daysAgo());
    return own.days() == 1
        ? "You bought it %s".formatted(last)
        : "You bought it on %d days; the last time was %s".formatted(own.days(), last);
  }

  private String sentence(ScoredCandidate candidate, Evidence.Viewed viewed) {
    return viewed.item() == candidate.candidate().item()
        ? "You looked at it lately"
        : "Goes with %s, which you looked at".formatted(title(viewed.item()));
  }

  private static String ago(int days) {
    return switch (days) {
      case 0 -> "today";
      case 1 -> "yesterday";
      default -> days + " days ago";
    };
  }

  private ItemId itemOf(ScoredCandidate candidate) {
    return idOf(candidate.candidate().item());
  }

  private ItemId idOf(int item) {
    return catalogue.listing(item).itemId();
  }

  private String title(int item) {
    return catalogue.listing(item).title();
  }
}
