package dev.perennial.standalone.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the metrics that a PromQL expression reads. A metric's name is an identifier that is none
 * of the other things an identifier can be: a function or aggregation (a parenthesis or {@code by}
 * comes next), a keyword, a label in braces or in a grouping's parentheses, a unit of time.
 */
final class PromQl {
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?x)
            (?<string> "(?:\\\\.|[^"\\\\])*" | '(?:\\\\.|[^'\\\\])*' | `[^`]*` )
          | (?<number> \\d[\\w.]* )
          | (?<variable> \\$\\w+ )
          | (?<word> [a-zA-Z_:][\\w:]* )
          | (?<space> \\s+ | \\#.* )
          | (?<sign> . )
          """);
  private static final Set<String> GROUPINGS =
      Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "unless", "bool", "offset", "atan2", "inf", "nan", "start", "end");

  private final List<String> tokens;
  private int position;

  private PromQl(List<String> tokens) {
    this.tokens = tokens;
  }

  static Set<String> metrics(String expression) {
    return new PromQl(tokens(expression)).metrics();
  }

  private Set<String> metrics() {
    Set<String> metrics = new TreeSet<>();
    while (position < tokens.size()) {
      String token = tokens.get(position++);
      switch (token) {
        case "{" -> skipTo("}");
        case "[" -> skipTo("]");
        default -> {
          if (GROUPINGS.contains(token)) {
            skipLabels();
          } else if (isWord(token) && !KEYWORDS.contains(token) && !isCall()) {
            metrics.add(token);
          }
        }
      }
    }
    return metrics;
  }

  private void skipLabels() {
    if (next().equals("(")) {
      skipTo(")");
    }
  }

  private void skipTo(String end) {
    while (position < tokens.size() && !tokens.get(position++).equals(end)) {
      continue;
    }
  }

  private boolean isCall() {
    return next().equals("(") || next().equals("by") || next().equals("without");
  }

  private String next() {
    return position < tokens.size() ? tokens.get(position) : "";
  }

  private static boolean isWord(String token) {
    return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_' || token.charAt(0) == ':';
  }

  private static List<String> tokens(String expression) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(expression);
    while (matcher.find()) {
      if (matcher.group("space") == null) {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }
}
