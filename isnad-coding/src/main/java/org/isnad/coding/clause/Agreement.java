package org.isnad.coding.clause;

import org.isnad.arabic.Morphology;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Script;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;

/**
 * What a verb, participle or pronoun shows of its subject: gender and number. Arabic drops subjects
 * freely, and what it shows is often all there is to tell who speaks: after a feminine channel
 * quoted a masculine president, a masculine "and added" is the president's.
 */
public record Agreement(Gender gender, Number number) {
  /** Shows nothing. */
  public static final Agreement ANY = new Agreement(Gender.UNKNOWN, Number.UNKNOWN);

  public static Agreement of(Word word) {
    Morphology m = word.morphology();
    return new Agreement(m.gender(), m.number());
  }

  public static Agreement of(Conjugation.Form form) {
    return new Agreement(form.gender(), form.number());
  }

  public static Agreement of(WordForms.WordForm form) {
    return new Agreement(form.gender(), form.number());
  }

  public static Agreement of(Declension.Form form) {
    return new Agreement(form.gender(), form.number());
  }

  /** What an attached pronoun shows (ه, ها, هم); {@link #ANY} for others. */
  public static Agreement ofPronoun(String folded) {
    return switch (folded) {
      case "\u0647" -> new Agreement(Gender.MASCULINE, Number.SINGULAR);
      case "\u0647\u0627" -> new Agreement(Gender.FEMININE, Number.SINGULAR);
      case "\u0647\u0645" -> new Agreement(Gender.MASCULINE, Number.PLURAL);
      case "\u0647\u0646" -> new Agreement(Gender.FEMININE, Number.PLURAL);
      case "\u0647\u0645\u0627" -> new Agreement(Gender.UNKNOWN, Number.DUAL);
      default -> ANY;
    };
  }

  /**
   * Whether a subject that follows can be this mention: there the verb shows gender only and stays
   * singular. Plurals of things and of many groups take the feminine (قالت مصادر); sound masculine
   * plurals do not.
   */
  public boolean fitsFollowing(Mention mention) {
    return switch (gender) {
      case UNKNOWN -> true;
      case FEMININE ->
          mention.gender() != Gender.MASCULINE
              || mention.number() == Number.PLURAL && !isHumanPlural(mention);
      case MASCULINE -> mention.gender() != Gender.FEMININE && !isFeminineInForm(mention);
    };
  }

  /**
   * شركات الإنترنت, ميليشيات الحوثي: a plural of things or bodies is feminine, whatever else is
   * unknown of it.
   */
  private static boolean isFeminineInForm(Mention mention) {
    String first = Script.fold(mention.text().split("\\s+", 2)[0]);
    boolean thing =
        mention.kind() == Kind.GENERIC
            || mention.kind() == Kind.GROUP
            || mention.kind() == Kind.ORGANIZATION;
    return thing && first.length() > 4 && first.endsWith("\u0627\u062A");
  }

  /**
   * Whether an antecedent or a subject that stands before can be this mention: here number shows
   * too.
   */
  public boolean fitsPreceding(Mention mention) {
    if (number == Number.PLURAL) {
      return mention.number() != Number.SINGULAR
          ? mention.kind() != Kind.PERSON || mention.number() == Number.PLURAL
          : mention.is(Trait.CROWD) || mention.kind() == Kind.GROUP || mention.is(Trait.COUNTED);
    }
    if (number == Number.DUAL) {
      return mention.number() == Number.DUAL;
    }
    boolean plural = mention.number() == Number.PLURAL || mention.number() == Number.DUAL;
    return switch (gender) {
      case UNKNOWN -> true;
      case FEMININE -> plural ? !isHumanPlural(mention) : mention.gender() != Gender.MASCULINE;
      case MASCULINE ->
          !plural && mention.gender() != Gender.FEMININE && !isFeminineInForm(mention);
    };
  }

  /**
   * Whether the mention shows the very same, where this shows something telling: feminine or
   * plural.
   */
  public boolean shownBy(Mention mention) {
    boolean telling = gender == Gender.FEMININE || number == Number.PLURAL || number == Number.DUAL;
    return telling
        && fitsPreceding(mention)
        && (number != Number.SINGULAR || mention.gender() == gender);
  }

  /** A sound masculine plural: people, and never feminine. Broken plurals may take either. */
  private static boolean isHumanPlural(Mention mention) {
    if (mention.gender() != Gender.MASCULINE || mention.number() != Number.PLURAL) {
      return false;
    }
    String first = Script.fold(mention.text().split("\\s+", 2)[0]);
    return first.endsWith("\u0648\u0646")
        || first.endsWith("\u064A\u0646")
        || mention.kind() == Kind.PERSON;
  }
}
