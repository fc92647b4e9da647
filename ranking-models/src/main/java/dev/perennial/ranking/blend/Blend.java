package dev.perennial.ranking.blend;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Methods that speak together: each member's positive scores are made shares of one, and the square
 * roots of the shares are added, weighted. Members whose errors differ correct each other; the root
 * keeps a member that is sure of one item from silencing the others on all the rest.
 */
public final class Blend implements Method {
  private final String name;
  private final List<Member> members;

  /**
   * A method and its say.
   *
   * @param weight above 0; only its ratio to the other members' matters
   */
  public record Member(Method method, double weight) {
    public Member {
      Checks.inRange("weight", weight, 1e-6, 1e6);
    }
  }

  public Blend(String name, List<Member> members) {
    check(!members.isEmpty(), "a blend needs members, but '%s' has none", name);
    this.name = name;
    this.members = List.copyOf(members);
  }

  @Override
  public String name() {
    return name;
  }

  /** Has every member learn, one after the other. */
  @Override
  public ItemScorer learn(History history, Learning learning) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      parts.add(new Part(member.method().learn(history, part(learning, i)), member.weight()));
    }
    ThreadLocal<ScoreSheet> sheets = ThreadLocal.withInitial(() -> new ScoreSheet(history.items()));
    return (query, sheet) -> {
      for (Part part : parts) {
        part.addTo(sheet, query, sheets.get());
      }
    };
  }

  private Learning part(Learning whole, int index) {
    return new Learning(
        whole.seed(), share -> whole.progress().accept((index + share) / members.size()));
  }

  private record Part(ItemScorer scorer, double weight) {
    void addTo(ScoreSheet sheet, Query query, ScoreSheet own) {
      own.clear();
      scorer.score(query, own);
      double sum = 0;
      for (int place = 0; place < own.size(); place++) {
        sum += Math.max(0, own.score(own.item(place)));
      }
      for (int place = 0; place < own.size() && sum > 0; place++) {
        int item = own.item(place);
        double say = weight * Math.sqrt(Math.max(0, own.score(item)) / sum);
        if (own.reason(item) == ScoreSheet.NOTHING) {
          sheet.add(item, say);
        } else {
          sheet.add(item, say, own.reason(item));
        }
      }
    }
  }
}
