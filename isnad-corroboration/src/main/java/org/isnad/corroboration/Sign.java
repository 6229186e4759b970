package org.isnad.corroboration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A sign that speaks for or against. */
enum Sign {
  ALWAYS("to begin with"),
  COPIED("the same sentence, copied"),
  NEAR("words next to it"),
  CLAUSE("words around it"),
  SENTENCE("words of the sentence"),
  SENTENCE_HERE("the same word in nearly the same sentence"),
  SENTENCE_ELSEWHERE("other words of nearly the same sentence"),
  ARTICLE("words of the article"),
  NAMES("names in the sentence"),
  NAMES_CLOSE("names around it"),
  NUMBERS_SHARED("a number in both"),
  NUMBERS_DIFFER("other numbers"),
  TYPE_SAME("same type"),
  TYPE_NEAR("types that tell one thing from two sides"),
  LEXEME("same word for it"),
  DEED_SAME("words for one deed"),
  DEED_TOLD("the deed of one told beside the other"),
  DEED_OTHER("words for other deeds"),
  CAMEO("same CAMEO code"),
  MODE_SAME("same mode"),
  MODE_OTHER("other modes"),
  PLACE_SAME("same town"),
  PLACE_NEAR("a place near by"),
  PLACE_WITHIN("one place may hold the other"),
  PLACE_FAR("other place"),
  ACTOR_SAME("same actor"),
  ACTOR_SIDE("actors of one force"),
  ACTOR_OTHER("other actors"),
  RECIPIENT_SAME("same recipient"),
  RECIPIENT_SIDE("recipients of one force"),
  RECIPIENT_OTHER("other recipients"),
  PARTY_SHARED("a party in both"),
  TURNED("the sides the other way about"),
  DAY_SAME("same day"),
  DAY_NEXT("a day apart"),
  DAYS_APART("days apart"),
  LONG_APART("more than a week apart"),
  DAY_FITS("told on the days after"),
  DAY_MISFITS("its day lies long before the other's publication"),
  TOLD_TOGETHER("published within a day"),
  TOLD_NEAR("published two or three days apart"),
  TOLD_LATER("published more than a week apart"),
  ANEW("what happens daily, told on another day in other words"),
  PAST_ONE("one is background from long before"),
  PAST_BOTH("both are background from long before"),
  LEADS("both head their articles"),
  TOLL_SAME("same figures"),
  TOLL_OTHER("figures that do not meet"),
  STATUS_OTHER("one tells it as done, the other not"),
  LOCUS_OWN("a place named in both clauses"),
  LOCUS_ONE("a place named in one clause and about the other"),
  LOCUS_BOTH("a place about both"),
  LOCUS_OWN_OTHER("other places named in both clauses"),
  LOCUS_OTHER("other places about them"),
  LOCUS("places told together"),
  THEME("places of the articles"),
  SIDES("sides next to it"),
  COMPANY("sides in the sentence"),
  DEEDS_BESIDE("deeds told beside it"),
  ASPECT_SAME("one part of a happening"),
  ASPECT_OTHER("other parts of a happening"),
  CONTEXT("words of the sentences around"),
  YEAR_SAME("the same year named"),
  YEAR_OTHER("other years named"),
  CLAUSE_DAY("the same day named"),
  CLAUSE_DAY_OTHER("other days named"),
  BACKGROUND_BOTH("both tell what was before"),
  BACKGROUND_ONE("one tells what was before"),
  AFTER("words that follow it"),
  ACTOR_KIN("actors of one kind"),
  RECIPIENT_KIN("recipients of one kind"),
  PHASE_ONE("a phase of it in one alone"),
  PLACE_PART("places of other names in one town"),
  BESTED("another telling of the article fits better"),
  LATER_FRESH("published more than a week apart, neither as background"),
  ALL_AGREE("deed, place and sides agree, and no day or part differs"),
  DEED_AND_PLACE("one deed at one place"),
  DEED_AND_SIDES("one deed with the same sides"),
  DEED_PLACE_SIDES("one deed at one place with the same sides"),
  WORD_AND_PLACE("same word at one place"),
  ONE_IN_ARTICLE("one occurrence in their article"),
  APART_IN_ARTICLE("told apart in their article"),
  APART_IN_SENTENCE("told apart in one sentence");

  final String words;

  Sign(String words) {
    this.words = words;
  }

  /** The signs in which tellings of one happening may contradict each other. */
  static final List<Sign> DETAILS =
      List.of(
          PLACE_FAR,
          ACTOR_OTHER,
          RECIPIENT_OTHER,
          DAY_NEXT,
          DAYS_APART,
          LONG_APART,
          NUMBERS_DIFFER,
          TOLL_OTHER,
          STATUS_OTHER,
          LOCUS_OWN_OTHER,
          CLAUSE_DAY_OTHER,
          YEAR_OTHER);

  /** Signs that can only speak against: the fit may not turn them round. */
  static final Set<Sign> AGAINST =
      EnumSet.of(
          SENTENCE_ELSEWHERE,
          NUMBERS_DIFFER,
          DEED_OTHER,
          MODE_OTHER,
          PLACE_FAR,
          ACTOR_OTHER,
          RECIPIENT_OTHER,
          TURNED,
          DAYS_APART,
          LONG_APART,
          DAY_MISFITS,
          TOLD_LATER,
          LATER_FRESH,
          ANEW,
          PAST_ONE,
          TOLL_OTHER,
          LOCUS_OWN_OTHER,
          LOCUS_OTHER,
          PLACE_PART,
          ASPECT_OTHER,
          PHASE_ONE,
          YEAR_OTHER,
          CLAUSE_DAY_OTHER,
          BACKGROUND_ONE,
          BESTED,
          APART_IN_ARTICLE,
          APART_IN_SENTENCE);

  /** Signs of which only coded stories can say for what they speak. */
  static final Set<Sign> EITHER = EnumSet.of(ALWAYS, SENTENCE_HERE, DAY_NEXT, STATUS_OTHER, LEADS);
}
