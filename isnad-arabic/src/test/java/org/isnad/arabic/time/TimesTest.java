package org.isnad.arabic.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Span;
import org.isnad.model.When;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Time expressions, read on Saturday 21 December 2019")
class TimesTest {
  private static final LocalDate SATURDAY = LocalDate.of(2019, 12, 21);
  private static final Times TIMES = new Times(Knowledge.standard());

  private static List<When> find(String text) {
    return TIMES.find(Arabic.standard().read(text), Optional.of(SATURDAY));
  }

  @ParameterizedTest(name = "{0} is {2}, the words being {1}")
  @DisplayName("have a value and the span of their words without proclitics")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          وصل الوفد الجمعة إلى تونس.                    | الجمعة                        | 2019-12-20
          وصل الوفد السبت إلى تونس.                     | السبت                         | 2019-12-21
          وصل الوفد يوم الأحد الماضي.                   | يوم الأحد الماضي              | 2019-12-15
          وصل الوفد السبت الماضي.                       | السبت الماضي                  | 2019-12-14
          تبدأ المحادثات الأحد المقبل.                  | الأحد المقبل                  | 2019-12-22
          وقع الهجوم صباح الإثنين.                      | صباح الإثنين                  | 2019-12-16
          وقع الهجوم فجر اليوم (السبت) في سبها.         | فجر اليوم (السبت              | 2019-12-21
          وقع الهجوم مساء أمس، الجمعة، في سبها.         | مساء أمس، الجمعة              | 2019-12-20
          وقع الهجوم أول من أمس.                        | أول من أمس                    | 2019-12-19
          وقع الهجوم أمس الأول الخميس.                  | أمس الأول الخميس              | 2019-12-19
          وقع الهجوم أمس.                               | أمس                           | 2019-12-20
          وقع الهجوم بالأمس.                            | الأمس                         | 2019-12-20
          تعقد الجلسة غداً الأحد.                       | غداً الأحد                    | 2019-12-22
          تعقد الجلسة بعد غد.                           | بعد غد                        | 2019-12-23
          قصف الحي الليلة الماضية.                      | الليلة الماضية                | 2019-12-20
          قصف الحي ليل الجمعة - السبت.                  | ليل الجمعة - السبت            | 2019-12-20
          قصف الحي ليل الخميس الجمعة.                   | ليل الخميس الجمعة             | 2019-12-19
          قصف الحي الجمعة مساء.                         | الجمعة مساء                   | 2019-12-20
          تظاهروا يومي الخميس والجمعة.                  | يومي الخميس والجمعة           | 2019-12-19/2019-12-20
          وقع الاتفاق في 27 نوفمبر.                     | 27 نوفمبر                     | 2019-11-27
          وقع الاتفاق في ٢٧ نوفمبر ٢٠١٨.                | ٢٧ نوفمبر ٢٠١٨                | 2018-11-27
          وقع الاتفاق في 27 تشرين الثاني/نوفمبر.        | 27 تشرين الثاني/نوفمبر        | 2019-11-27
          وقع الاتفاق في حزيران (يونيو) الماضي.         | حزيران (يونيو) الماضي         | 2019-06
          وقع الاتفاق في يونيو / حزيران 2015.           | يونيو / حزيران 2015           | 2015-06
          وقع الاتفاق في 17 جويلية 2019.                | 17 جويلية 2019                | 2019-07-17
          وقع الاتفاق في 3 دجنبر.                       | 3 دجنبر                       | 2019-12-03
          وقع الاتفاق في السابع من أبريل.               | السابع من أبريل               | 2019-04-07
          وقع الاتفاق في الحادي والعشرين من مارس 2011.  | الحادي والعشرين من مارس 2011  | 2011-03-21
          يعقد المؤتمر في الخامس من الشهر المقبل.       | الخامس من الشهر المقبل        | 2020-01-05
          وقع الاتفاق في 15 من الشهر الجاري.            | 15 من الشهر الجاري            | 2019-12-15
          وقع الاتفاق في مايو من العام الماضي.          | مايو من العام الماضي          | 2018-05
          وقع الاتفاق في الفاتح من سبتمبر 1969.         | الفاتح من سبتمبر 1969         | 1969-09-01
          تعقد القمة في 12 يناير المقبل.                | 12 يناير المقبل               | 2020-01-12
          تعقد القمة من 3 إلى 6 ديسمبر.                 | 3 إلى 6 ديسمبر                | 2019-12-03/2019-12-06
          تعقد القمة في 5 و6 ديسمبر.                    | 5 و6 ديسمبر                   | 2019-12-05/2019-12-06
          بين سبتمبر ويناير 2018 قتل كثيرون.            | بين سبتمبر ويناير 2018        | 2017-09-01/2018-01-31
          وقعت الاتفاقية في 21/12/2018.                 | 21/12/2018                    | 2018-12-21
          وقعت الاتفاقية في 2018-12-21.                 | 2018-12-21                    | 2018-12-21
          سقط النظام عام 2011.                          | عام 2011                      | 2011
          سقط النظام في 2003.                           | 2003                          | 2003
          درس في بغداد بين عامي 1976 و1980.             | بين عامي 1976 و1980           | 1976-01-01/1980-12-31
          سقطت الحكومة العام الماضي.                   | العام الماضي                  | 2018
          زار المنطقة الشهر الماضي.                     | الشهر الماضي                  | 2019-11
          زار المنطقة مطلع الشهر الجاري.                | مطلع الشهر الجاري             | 2019-12
          زار المنطقة نهاية شهر أكتوبر الماضي.          | نهاية شهر أكتوبر الماضي       | 2019-10
          زار المنطقة الأسبوع الماضي.                   | الأسبوع الماضي                | 2019-12-08/2019-12-14
          يزور المنطقة هذا الأسبوع.                     | هذا الأسبوع                   | 2019-12-15/2019-12-21
          زار المنطقة قبل أربعة أيام.                   | قبل أربعة أيام                | 2019-12-17
          زار المنطقة قبل يومين.                        | قبل يومين                     | 2019-12-19
          زار المنطقة قبل أسبوعين.                      | قبل أسبوعين                   | 2019-12-07
          زار المنطقة قبل شهرين.                        | قبل شهرين                     | 2019-10
          زار المنطقة قبل ثلاثة أعوام.                  | قبل ثلاثة أعوام               | 2016
          ارتفع في النصف الأول من العام 2015.           | النصف الأول من العام 2015     | 2015-01-01/2015-06-30
          ارتفع في صيف 2014.                            | صيف 2014                      | 2014-06-01/2014-08-31
          أقيم القداس مساء عيد العمال العالمي.          | مساء عيد العمال العالمي       | 2019-05-01
          قتل 14 جنديا يوم عيد الفطر.                   | يوم عيد الفطر                 | 2019-06-04
          في مثل هذا اليوم من عام 2010 بدأت الثورة.     | مثل هذا اليوم من عام 2010     | 2010-12-21
          كان ذلك بعد هجمات 11 سبتمبر.                  | 11 سبتمبر                     | 2001-09-11
          """)
  void have_a_value_and_a_span(String text, String words, String value) {
    assertThat(find(text))
        .singleElement()
        .satisfies(when -> {
          assertThat(when.text()).isEqualTo(words);
          assertThat(when.value()).isEqualTo(value);
          assertThat(when.span().in(text)).isEqualTo(words);
        });
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("look ahead where the verb or a word beside them does")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          سيلتقي الوزيران الأربعاء في جنيف.              | 2019-12-25
          ومن المقرر أن يلتقي الوفدان يوم الأربعاء.      | 2019-12-25
          تستعد المدينة للقمة المقررة الأربعاء.          | 2019-12-25
          التقى الوزيران الأربعاء في جنيف.               | 2019-12-18
          سيغادر الوفد بعد لقاء عقده الأربعاء.           | 2019-12-18
          """)
  void look_ahead(String text, String value) {
    assertThat(find(text)).extracting(When::value).containsExactly(value);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("in Hijri follow Umm al-Qura")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          صدر القرار في 7 صفر 1430هـ.              | 2009-02-02
          صدر القرار في 27 رمضان 1436.             | 2015-07-14
          صدر القرار في 10/10/1436هـ.              | 2015-07-26
          صدر القرار في غرة شوال 1440هـ.           | 2019-06-04
          صدر القرار في شهر رمضان 1440.            | 2019-05-06/2019-06-03
          """)
  void in_hijri(String text, String value) {
    assertThat(find(text)).extracting(When::value).containsExactly(value);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("are none: names, open windows, impossible days, ordinary words")
  @ValueSource(
      strings = {
        "انتقدت قوى 14 آذار الحكومة.",
        "رد نواب 8 آذار على البيان.",
        "صدر القرار في 31 فبراير.",
        "صدر القرار في 34 رجب 1436هـ.",
        "صدر القرار في 45/13/2019.",
        "قال رجب طيب أردوغان إنه لن يتراجع.",
        "مارس الوفد ضغوطا على الحكومة.",
        "وصلوا إلى باب المندب.",
        "قال ذلك في اليوم الأول من المحادثات.",
        "وقع ذلك قبل أيام.",
        "وقع ذلك قبل يومين من الانتخابات.",
        "ازدادت الهجمات في السنوات الأخيرة.",
        "غنى في التسعينيات.",
        "قال الأمين العام الحالي للحزب ذلك.",
        "تلقى 2011 شخصا العلاج.",
        "نشرت صحيفة اليوم مقالا.",
        "خطب الإمام في صلاة الجمعة.",
        "قالت تيريزا ماي إنها باقية.",
      })
  void are_none(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void without_a_day_of_publication_only_absolute_dates_resolve() {
    assertThat(
            TIMES.find(
                Arabic.standard().read("قتل أمس، بعد اعتقاله في 5 مايو 2011 وفي حزيران."),
                Optional.empty()))
        .extracting(When::value)
        .containsExactly("2011-05-05");
  }

  @Test
  void today_with_a_weekday_is_that_weekday_when_the_article_is_dated_a_day_late() {
    assertThat(find("قال اليوم الجمعة إنه باق."))
        .extracting(When::value)
        .containsExactly("2019-12-20");
  }

  @Test
  void today_with_a_weekday_and_a_date_of_another_season_is_today() {
    assertThat(find("حتى مساء أمس الجمعة الموافق 10/4/1436هـ بلغ العدد ألفا."))
        .extracting(When::value)
        .containsExactly("2019-12-20");
  }

  @Test
  void spans_count_the_letters_as_received() {
    String text = "😀 \u200Fوقُتل مساءَ السبـت \u202Bالماضي\u202C.";
    assertThat(find(text))
        .singleElement()
        .satisfies(when -> assertThat(when.value()).isEqualTo("2019-12-14"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "ar-EG",
        "tr-TR",
        "fa-IR-u-nu-arabext",
        "th-TH-u-ca-buddhist",
        "ar-SA-u-ca-islamic"
      })
  @DisplayName("do not depend on the machine's locale")
  void do_not_depend_on_the_locale(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(
              new Times(Knowledge.standard())
                  .find(
                      Arabic.standard().read("منذ 12 حزيران/يونيو 2018 وأمس وفي 7 صفر 1430هـ."),
                      Optional.of(SATURDAY)))
          .extracting(When::value)
          .containsExactly("2018-06-12", "2019-12-20", "2009-02-02");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void every_value_can_be_read_back_as_a_period() {
    for (When when :
        find("الجمعة 20 ديسمبر، حزيران 2018، عام 2011، الأسبوع الماضي، من 3 إلى 6 مايو.")) {
      assertThat(Period.of(when)).map(Period::value).contains(when.value());
    }
  }

  @ParameterizedTest(name = "{0} a hundred thousand times")
  @ValueSource(
      strings = {
        "بين ",
        "ألف ",
        "عام ألف ",
        "5 إلى ",
        "يوم ",
        "(",
        "الجمعة ",
        "5/",
        "نهاية ",
        "ليل الجمعة - "
      })
  @DisplayName("take time in proportion to the text")
  void take_linear_time(String words) {
    String text = words.repeat(100_000);
    assertThat(
            TIMES.find(
                new Text(text, List.of(new Sentence(0, 0, new Span(0, text.length()), List.of()))),
                Optional.of(SATURDAY)))
        .allSatisfy(when -> assertThat(when.value()).isNotEmpty());
  }

  @Test
  void no_mixture_of_calendar_words_breaks_the_reader() {
    String[] words = {
      "الجمعة",
      "يوم",
      "أمس",
      "من",
      "إلى",
      "بين",
      "و",
      "(",
      ")",
      "/",
      "-",
      "،",
      "31",
      "2019",
      "1436",
      "فبراير",
      "شباط",
      "رمضان",
      "الماضي",
      "هذا",
      "الأسبوع",
      "نهاية",
      "النصف الأول",
      "قبل",
      "ثلاثة",
      "أيام",
      "عشرين",
      "ألفين",
      "الأول",
      "ليل",
      "هـ",
      "م",
      "كانون الثاني",
      "عامي",
      "صيف",
      "12.12.2012",
      "2019-02-30",
      "٣٠",
      "غدا",
      "مساء",
      "العيد",
      "مثل هذا اليوم",
      "999999999999",
      "السابع والعشرين"
    };
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(14); k >= 0; k--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
      }
      int end = 0;
      for (When when : find(text.toString())) {
        assertThat(when.span().start()).as(text.toString()).isGreaterThanOrEqualTo(end);
        assertThat(when.span().in(text.toString())).isEqualTo(when.text());
        assertThat(Period.of(when)).isPresent();
        end = when.span().end();
      }
    }
  }
}
