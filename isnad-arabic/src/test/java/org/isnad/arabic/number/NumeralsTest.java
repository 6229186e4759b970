package org.isnad.arabic.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.knowledge.Knowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers in a sentence")
class NumeralsTest {
  private static final NumberReader READER = new NumberReader(Knowledge.standard());
  private static final Numerals NUMERALS = new Numerals(READER);

  private static List<Quantity> find(String text) {
    Text read = Arabic.standard().read(text);
    return read.sentences().stream().flatMap(s -> NUMERALS.find(s).stream()).toList();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("are read in words and digits")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12                                  | 12
          ١٢                                  | 12
          1,200                               | 1200
          1.200                               | 1200
          ١٬٢٠٠                               | 1200
          12 000                              | 12000
          3.5 مليون                           | 3500000
          3,5 مليون                           | 3500000
          1.250 مليون                         | 1250000
          300 ألف                             | 300000
          10 آلاف                             | 10000
          20 ألفا و500                        | 20500
          ثلاثة                               | 3
          أربع                                | 4
          اثني عشر                            | 12
          اثنتا عشرة                          | 12
          أحد عشر                             | 11
          ثمانية عشر                          | 18
          خمسة وعشرين                         | 25
          تسعة وتسعون                         | 99
          مئة                                 | 100
          مائتي                               | 200
          ثلاثمئة                             | 300
          ثلاثمائة                            | 300
          ثلاث مئة                            | 300
          خمسمئة وسبعة وأربعين                | 547
          ألف                                 | 1000
          ألفين                               | 2000
          ألفي                                | 2000
          ألفا                                | 2000
          ألفين وخمسة عشر                     | 2015
          ثلاثة آلاف ومئتين وخمسين            | 3250
          خمسة وعشرين ألفا وثلاثمئة           | 25300
          مليون ونصف                          | 1500000
          مليون ونصف المليون                  | 1500000
          نصف مليون                           | 500000
          ربع مليون                           | 250000
          مليونين                             | 2000000
          مليوني                              | 2000000
          مليون و200 ألف                      | 1200000
          ثلاثة ملايين ومئة ألف وخمسة         | 3100005
          ملياري                              | 2000000000
          """)
  void are_read(String text, long value) {
    Tokens tokens = Tokens.of(text);
    assertThat(READER.cardinal(tokens, 0))
        .hasValueSatisfying(read -> {
          assertThat(read.low()).isEqualTo(value);
          assertThat(read.high()).isEqualTo(value);
          assertThat(read.next()).isEqualTo(tokens.size());
        });
  }

  @ParameterizedTest(name = "{0} is {1} to {2}")
  @DisplayName("may be vague or a range")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          قتل عشرات المدنيين.                        | 20     | 99
          سقط العشرات قتلى.                          | 20     | 99
          نزح مئات السكان.                           | 200    | 999
          نزح آلاف السكان.                           | 2000   | 9999
          نزح عشرات الآلاف من السكان.                | 20000  | 99999
          نزح مئات آلاف السكان.                      | 200000 | 999999
          اعتقل بضعة أشخاص.                          | 3      | 9
          قتل ما بين 20 و30 شخصا.                    | 20     | 30
          قتل ما بين خمسة وعشرة جنود.                | 5      | 10
          قتل 20-30 شخصا.                            | 20     | 30
          قتل خمسة أو ستة جنود.                      | 5      | 6
          نزح ما بين 20 و30 ألف شخص.                 | 20000  | 30000
          """)
  void may_be_a_range(String text, long min, long max) {
    assertThat(find(text))
        .first()
        .satisfies(q -> {
          assertThat(q.min()).isEqualTo(min);
          assertThat(q.max()).isEqualTo(max);
        });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("say how sure they are")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          قتل 12 شخصا.                     | EXACT
          قتل نحو 12 شخصا.                 | ABOUT
          قتل حوالي خمسين شخصا.            | ABOUT
          قتل أكثر من 12 شخصا.             | LEAST
          قتل ما لا يقل عن 12 شخصا.        | LEAST
          قتل 12 شخصا على الأقل.           | LEAST
          قتل أقل من 12 شخصا.              | MOST
          قتل خمسون شخصا تقريبا.           | ABOUT
          """)
  void say_how_sure_they_are(String text, Quantity.Bound bound) {
    assertThat(find(text)).first().extracting(Quantity::bound).isEqualTo(bound);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @DisplayName("name what they count")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          قتل 32 شخصا في الهجوم.                  | 32  | شخصا
          قتل خمسة جنود في الهجوم.                | 5   | جنود
          أصيب ثلاثة من الجنود بجروح.             | 3   | الجنود
          دفن الجنود الثلاثة أمس.                 | 3   | الجنود
          قتل أحد الجنود.                         | 1   | الجنود
          أصيبت امرأتان في الهجوم.                | 2   | امرأتان
          وأوقعت الاشتباكات قتيلين.               | 2   | قتيلين
          """)
  void name_what_they_count(String text, long value, String counted) {
    Text read = Arabic.standard().read(text);
    Sentence sentence = read.sentences().getFirst();
    assertThat(NUMERALS.find(sentence))
        .singleElement()
        .satisfies(q -> {
          assertThat(q.min()).isEqualTo(value);
          assertThat(q.counted()).isPresent();
          assertThat(sentence.word(q.counted().getAsInt()).form()).isEqualTo(counted);
        });
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("of money, distance, time and share are measures")
  @ValueSource(
      strings = {
        "دفعوا 150 دولارا.",
        "على بعد 20 كيلومترا.",
        "ارتفع 12% هذا العام.",
        "صوت 58 في المئة.",
        "عمره 30 عاما."
      })
  void are_measures(String text) {
    assertThat(find(text)).singleElement().extracting(Quantity::measure).isEqualTo(true);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("that are names are no counts")
  @ValueSource(
      strings = {
        "صدر القرار 2254.",
        "أسقطت طائرة ميغ-29.",
        "في الساعة 10:30.",
        "سقط عام 2011.",
        "لم يصب أحد.",
        "في 21/12/2019.",
        "أطلقت طائرة إف 16."
      })
  void that_are_names_are_no_counts(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("may be ordinals")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          الأول              | 1
          السابع             | 7
          العاشر             | 10
          الحادي عشر         | 11
          الخامس عشر         | 15
          العشرين            | 20
          الحادي والعشرين    | 21
          الخامس والثلاثون   | 35
          """)
  void may_be_ordinals(String text, long value) {
    assertThat(READER.ordinal(Tokens.of(text), 0))
        .hasValueSatisfying(r -> assertThat(r.low()).isEqualTo(value));
  }

  @Test
  void no_mixture_of_number_words_breaks_the_reader() {
    String[] words = {
      "ألف",
      "ألفا",
      "مليون",
      "مئة",
      "خمسة",
      "وعشرين",
      "عشر",
      "و",
      "ونصف",
      "نصف",
      "عشرات",
      "الآلاف",
      "بضعة",
      "بين",
      "إلى",
      "أو",
      "-",
      "12",
      "1,200",
      "3.5.7",
      "99999999999999999999",
      "000",
      "%",
      "أحد",
      "الأول",
      "والعشرين",
      "من",
      "على الأقل",
      "نحو",
      "٣٫٥",
      "$",
      "شخصا"
    };
    Random random = new Random(11);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(6) == 0 ? "" : " ");
      }
      for (Quantity quantity : find(text.toString())) {
        assertThat(quantity.min()).as(text.toString()).isLessThanOrEqualTo(quantity.max());
        assertThat(quantity.span().end()).isLessThanOrEqualTo(text.length());
      }
    }
  }
}
