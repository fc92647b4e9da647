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
          reason(ReasonCode.REORDER_DUE, itemOf(candidate), sentence(own));
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

  private static String sentence(Evidence.OwnPurchase own) {
    String last = ago(own.daysAgo());
    if (own.days() == 1) {
      return "You bought it %s; it is usually bought again after %.0f days"
          .formatted(last, own.usualGapDays());
    }
    return "You bought it on %d days, last %s; usually again after %.0f days"
        .formatted(own.days(), last, own.usualGapDays());
  }

  private String sentence(ScoredCandidate candidate, Evidence.Viewed viewed) {
    return viewed.item() == candidate.candidate().item()
        ? "You looked at it lately"
        : "Goes with %s, which you looked at".formatted(title(viewed.item()));
  }

  private static String ago(int days) {
    return switch (days) {
      case 0 -> "today";
      case 1 -> "1 day ago";
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
