package dev.perennial.recommender.why;

import java.text.MessageFormat;

/** A sentence with blanks to be filled; what has none, or one for a name, needs no formatting. */
sealed interface Sentence {
  /** Stands for a name that no sentence has in it. */
  String NAME = "\uFFFF";

  /** The sentence, with its blanks filled. */
  String say(Object... blanks);

  static Sentence of(MessageFormat format) {
    int blanks = format.getFormats().length;
    boolean isForAName = blanks == 1 && format.getFormats()[0] == null;
    if (blanks > 0 && !isForAName) {
      return new Formatted(format);
    }
    String said = format.format(new Object[] {NAME});
    int name = said.indexOf(NAME);
    return name < 0
        ? new Whole(said)
        : new Named(said.substring(0, name), said.substring(name + NAME.length()), format);
  }

  /** Always the same. */
  record Whole(String text) implements Sentence {
    @Override
    public String say(Object... blanks) {
      return text;
    }
  }

  /** Has a blank, which may be for a name. */
  record Named(String before, String behind, MessageFormat format) implements Sentence {
    @Override
    public String say(Object... blanks) {
      return blanks[0] instanceof String name
          ? before + name + behind
          : new Formatted(format).say(blanks);
    }
  }

  /** Has blanks whose words depend on what fills them. */
  record Formatted(MessageFormat format) implements Sentence {
    @Override
    public String say(Object... blanks) {
      return ((MessageFormat) format.clone()).format(blanks);
    }
  }
}
