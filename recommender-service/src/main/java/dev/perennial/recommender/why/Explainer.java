package dev.perennial.recommender.why;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Reason;
import dev.perennial.model.recommendation.ReasonCode;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.score.ScoredCandidate.Contribution;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Says why, in the reader's language: one reason for each nomination, the one that contributed most
 * to the score first.
 */
public final class Explainer {
  private static final int COUNTRY_LENGTH = 2;

  private final Catalogue catalogue;

  Explainer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public List<Reason> explain(ScoredCandidate candidate, Languages languages) {
    Reader reader = new Reader(Words.of(languages), languages);
    return candidate.contributions().stream()
        .sorted(Comparator.comparingDouble(Contribution::value).reversed())
        .map(one -> reader.reason(candidate.candidate().item(), one.nomination().evidence()))
        .distinct()
        .toList();
  }

  /** What an item is called in the reader's language. */
  public String name(int item, Languages languages) {
    return Names.of(catalogue.listing(item), languages);
  }

  /** One reader of reasons. */
  private final class Reader {
    private final Words words;
    private final Languages languages;

    Reader(Words words, Languages languages) {
      this.words = words;
      this.languages = languages;
    }

    Reason reason(int item, Evidence evidence) {
      return switch (evidence) {
        case Evidence.OwnPurchase own -> ofOwnPurchase(item, own);
        case Evidence.Bought(int other) -> ofItem(ReasonCode.BECAUSE_YOU_BOUGHT, other, "");
        case Evidence.Viewed(int other) ->
            ofItem(ReasonCode.BECAUSE_YOU_VIEWED, other, other == item ? ".itself" : ".other");
        case Evidence.Alike(int other) -> ofItem(ReasonCode.SIMILAR_TO, other, "");
        case Evidence.LikeMinded _ -> plain(ReasonCode.PEOPLE_LIKE_YOU);
        case Evidence.Predicted _ -> plain(ReasonCode.NEXT_IN_SEQUENCE);
        case Evidence.AboveUsual _ -> plain(ReasonCode.TRENDING);
        case Evidence.AboveUsualIn(int category, double _) ->
            ofCategory(ReasonCode.TRENDING_IN, category);
        case Evidence.EveryoneBuys _ -> plain(ReasonCode.POPULAR);
        case Evidence.CategoryBuys(int category) ->
            ofCategory(ReasonCode.POPULAR_IN_CATEGORY, category);
        case Evidence.PlaceBuys(String place) -> ofPlace(place);
        case Evidence.ListedDaysAgo(int days) ->
            new Reason(
                ReasonCode.NEW_ARRIVAL, null, null, null, days, words.say("NEW_ARRIVAL", days));
        case Evidence.Picked _ -> plain(ReasonCode.EDITORS_PICK);
        case Evidence.Fits _ -> plain(ReasonCode.MATCHES_REQUEST);
      };
    }

    private Reason plain(ReasonCode code) {
      return new Reason(code, null, null, null, null, words.say(code.name()));
    }

    private Reason ofOwnPurchase(int item, Evidence.OwnPurchase own) {
      int ago = own.daysAgo();
      if (own.isDue()) {
        int gap = (int) Math.max(1, Math.round(own.usualGapDays()));
        String sentence = own.ownGap() ? "REORDER_DUE.own" : "REORDER_DUE.others";
        return ofDays(ReasonCode.REORDER_DUE, item, gap, words.say(sentence, gap, ago));
      }
      String sentence = own.days() == 1 ? "BOUGHT_BEFORE.once" : "BOUGHT_BEFORE.often";
      return ofDays(ReasonCode.BOUGHT_BEFORE, item, ago, words.say(sentence, own.days(), ago));
    }

    private Reason ofDays(ReasonCode code, int item, int days, String text) {
      return new Reason(code, idOf(item), null, null, days, text);
    }

    private Reason ofItem(ReasonCode code, int other, String sentence) {
      String text = words.say(code.name() + sentence, name(other, languages));
      return new Reason(code, idOf(other), null, null, null, text);
    }

    private Reason ofCategory(ReasonCode code, int category) {
      String name = catalogue.categoryName(category);
      return new Reason(code, null, name, null, null, words.say(code.name(), name));
    }

    private Reason ofPlace(String place) {
      boolean country = place.length() == COUNTRY_LENGTH;
      String text =
          country
              ? words.say("POPULAR_NEARBY.country", countryName(place))
              : words.say("POPULAR_NEARBY.device");
      return new Reason(ReasonCode.POPULAR_NEARBY, null, null, place, null, text);
    }

    private String countryName(String code) {
      return Locale.of("", code).getDisplayCountry(words.locale());
    }
  }

  private ItemId idOf(int item) {
    return catalogue.listing(item).itemId();
  }
}
