package org.isnad.workshop.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Script;
import org.isnad.arabic.lexicon.Analysis;
import org.isnad.arabic.lexicon.Edit;
import org.isnad.arabic.lexicon.Kind;
import org.isnad.arabic.lexicon.Lexicon;
import org.isnad.arabic.lexicon.Spelling;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/**
 * Compiles Ayaspell (Debian package hunspell-ar) into Isnad's lexicon.
 *
 * <pre>java org.isnad.workshop.arabic.AyaspellCompiler [FOLDER [OUTPUT]]</pre>
 *
 * <p>Each entry is expanded with its suffixes of inflection; prefixes and attached pronouns are
 * left out, but for each form is kept whether a pronoun may follow (the rules of the pronoun {@code
 * ه}, less the pronoun, give the form before any pronoun). Verbs bring lemma and tense from the
 * morphology records; nouns their kind from the heading they stand below, number and gender from
 * the suffix class.
 */
public final class AyaspellCompiler {
  private static final char HA = '\u0647';
  private static final char TA_MARBUTA = '\u0629';
  private static final char YA = '\u064A';

  private final HunspellAffixes affixes;
  private final Map<String, String> sections;
  private final TreeMap<String, Map<Key, Analysis>> forms = new TreeMap<>();

  /** What makes two analyses of a form one; whether it stands free or bound is merged. */
  private record Key(
      String lemma, Kind kind, Morphology morphology, boolean tanwin, Spelling spelling) {}

  private AyaspellCompiler(HunspellAffixes affixes, Map<String, String> sections) {
    this.affixes = affixes;
    this.sections = sections;
  }

  /** Reads FOLDER/ar.aff and FOLDER/ar.dic (default: where Debian puts them), writes OUTPUT. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "/usr/share/hunspell");
    Path output =
        Path.of(
            args.length > 1
                ? args[1]
                : "isnad-lexicon/src/main/resources/org/isnad/lexicon/ayaspell.bin");
    AyaspellCompiler compiler =
        new AyaspellCompiler(HunspellAffixes.read(folder.resolve("ar.aff")), sections());
    compiler.read(folder.resolve("ar.dic"));
    compiler.write(output);
  }

  private static Map<String, String> sections() throws IOException {
    try (InputStream in = AyaspellCompiler.class.getResourceAsStream("ayaspell-sections.txt")) {
      if (in == null) {
        throw new IOException("missing: ayaspell-sections.txt");
      }
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> kinds = new HashMap<>();
      for (Entry entry : KnowledgeFile.parse("ayaspell-sections", content).entries()) {
        for (String heading : entry.texts(KnowledgeFile.FORM)) {
          kinds.put(Script.fold(heading), entry.property("kind").orElseThrow());
        }
      }
      return kinds;
    }
  }

  private void read(Path words) throws IOException {
    String kind = "none";
    try (BufferedReader in = Files.newBufferedReader(words, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("#")) {
          String heading = Script.fold(line.replace("#", "").replaceAll("[\\s0-9]+$", "").strip());
          kind = sections.getOrDefault(heading, kind);
          continue;
        }
        String[] columns = line.split("\t");
        String[] entry = columns[0].strip().split("/");
        if (entry[0].isEmpty() || entry[0].startsWith(":") || entry[0].endsWith(".dic")) {
          continue;
        }
        List<String> flags = entry.length > 1 ? affixes.flags(entry[1]) : List.of();
        Map<String, List<String>> record =
            columns.length > 1 ? affixes.record(columns[1].strip()) : Map.of();
        if (record.containsKey("po")) {
          verb(entry[0], flags, record);
        } else if (!kind.equals("none") && record.isEmpty()) {
          noun(entry[0], flags, Kind.valueOf(kind));
        }
      }
    }
  }

  // ---- verbs

  private void verb(String stem, List<String> flags, Map<String, List<String>> record) {
    String lemma = record.getOrDefault("st", List.of(stem)).get(0);
    for (String name : new LinkedHashSet<>(record.getOrDefault("is", List.of()))) {
      Tense tense =
          switch (name) {
            case "pst" -> Tense.PERFECT;
            case "prst" -> Tense.IMPERFECT;
            default -> Tense.IMPERATIVE;
          };
      verbForm(stem, lemma, tense, "", true, false);
      for (String flag : flags) {
        char endingFlag = flag.charAt(0);
        char pronoun = flag.charAt(1);
        if (endingFlag == 'P' || endingFlag == 'E') {
          continue;
        }
        for (HunspellAffixes.Rule rule : affixes.suffixes(flag)) {
          if (!stem.endsWith(rule.strip()) || !HunspellAffixes.meets(stem, rule.condition())) {
            continue;
          }
          String base = stem.substring(0, stem.length() - rule.strip().length());
          if (pronoun == 'x') {
            verbForm(base + rule.add(), lemma, tense, rule.add(), true, false);
          } else if (pronoun == 'i' && rule.add().endsWith(String.valueOf(HA))) {
            String add = rule.add().substring(0, rule.add().length() - 1);
            String ending = endingFlag == 'H' || endingFlag == 'G' ? "" : add;
            verbForm(base + add, lemma, tense, ending, false, true);
          }
        }
      }
    }
  }

  private void verbForm(
      String written,
      String dictionaryForm,
      Tense tense,
      String ending,
      boolean free,
      boolean bound) {
    String lemma = Script.fold(dictionaryForm);
    String form = Script.fold(written);
    if (form.length() < 2) {
      return;
    }
    Morphology morphology = VerbForms.morphology(tense, form, lemma, Script.fold(ending));
    // the imperative of a weak verb stands under one record with its perfect: تبني is not تبنى
    boolean imperative =
        tense == Tense.PERFECT
            && ending.isEmpty()
            && dictionaryForm.endsWith("\u0649")
            && written.endsWith("\u064A");
    if (morphology != null && !imperative) {
      add(
          form,
          new Analysis(lemma, Kind.VERB, morphology, free, bound, false, Spelling.of(written)));
    }
  }

  // ---- nouns

  private void noun(String stem, List<String> flags, Kind heading) {
    boolean relation = flags.contains("NA") && Script.fold(stem).endsWith(String.valueOf(YA));
    Kind kind = relation && !heading.isAdjectival() ? Kind.NISBA : heading;
    String lemma = Script.fold(stem);
    boolean plural =
        flags.contains("AA")
            && !flags.contains("CA")
            && !flags.contains("HA")
            && !flags.contains("JA");
    Gender gender =
        lemma.charAt(lemma.length() - 1) == TA_MARBUTA ? Gender.FEMININE : Gender.UNKNOWN;
    Morphology own = nominal(gender, plural ? Number.UNKNOWN : Number.SINGULAR);
    add(lemma, new Analysis(lemma, kind, own, true, false, false, Spelling.of(stem)));
    for (String flag : flags) {
      for (HunspellAffixes.Rule rule : affixes.suffixes(flag)) {
        if (stem.endsWith(rule.strip()) && HunspellAffixes.meets(stem, rule.condition())) {
          String form = stem.substring(0, stem.length() - rule.strip().length()) + rule.add();
          nounForm(flag.charAt(0), rule, form, lemma, kind, own);
        }
      }
    }
  }

  private void nounForm(
      char paradigm,
      HunspellAffixes.Rule rule,
      String written,
      String lemma,
      Kind kind,
      Morphology own) {
    boolean hidden = rule.then().contains("aa") || rule.then().contains("bb");
    boolean bound =
        hidden
            || rule.then().contains("cc")
            || rule.then().contains("dd")
            || rule.then().contains("ee")
            || rule.then().contains("ff");
    String form = Script.fold(written);
    if (hidden && form.endsWith(String.valueOf(HA))) {
      form = form.substring(0, form.length() - 1);
    }
    String added = Script.fold(rule.add());
    Morphology morphology;
    String formLemma = lemma;
    Kind formKind = kind;
    switch (paradigm) {
      case 'A', 'K' -> morphology = own;
      case 'J' -> morphology = own;
      case 'B' -> morphology = added.isEmpty() ? own : nominal(Gender.FEMININE, Number.SINGULAR);
      case 'C', 'D' ->
          morphology =
              nominal(added.indexOf('\u062A') >= 0 ? Gender.FEMININE : own.gender(), Number.DUAL);
      case 'E', 'F', 'G', 'H' -> morphology = nominal(Gender.FEMININE, Number.PLURAL);
      case 'I' -> morphology = nominal(Gender.MASCULINE, Number.PLURAL);
      case 'N' -> {
        morphology = nominal(Gender.MASCULINE, Number.PLURAL);
        formLemma = relationLemma(form, written, lemma);
        formKind = Kind.NISBA;
      }
      case 'L', 'M' -> {
        formKind = Kind.NISBA;
        String letters = form;
        int cut = relationEnd(letters);
        if (cut < 0) {
          return;
        }
        formLemma = letters.substring(0, cut + 1);
        String ending = letters.substring(cut + 1);
        boolean feminine = ending.indexOf('\u0629') >= 0 || ending.indexOf('\u062A') >= 0;
        Number number =
            ending.isEmpty() || ending.equals("\u0629")
                ? Number.SINGULAR
                : ending.equals("\u0627\u062A") ? Number.PLURAL : Number.DUAL;
        morphology = nominal(feminine ? Gender.FEMININE : Gender.MASCULINE, number);
        if (ending.isEmpty() && rule.add().endsWith("\u0627")) {
          morphology = nominal(Gender.MASCULINE, Number.SINGULAR);
        }
      }
      default -> {
        return;
      }
    }
    boolean tanwin = paradigm == 'J';
    add(
        form,
        new Analysis(
            formLemma, formKind, morphology, !bound, bound, tanwin, Spelling.of(bare(written))));
  }

  /** Without the marks that the rules of the accusative write. */
  private static String bare(String written) {
    StringBuilder bare = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (!Script.isIgnorable(written.charAt(i))) {
        bare.append(written.charAt(i));
      }
    }
    return bare.toString();
  }

  /** Where the ي of relation stands in a form like سوريات; -1 if there is none. */
  private static int relationEnd(String form) {
    for (String ending : RELATION_ENDINGS) {
      if (form.endsWith(ending)) {
        int at = form.length() - ending.length();
        return at >= 2 ? at : -1;
      }
    }
    return -1;
  }

  /** Longest first; each begins with the ي of relation. */
  private static final List<String> RELATION_ENDINGS =
      List.of(
          "\u064A\u062A\u0627\u0646",
          "\u064A\u062A\u064A\u0646",
          "\u064A\u0627\u062A",
          "\u064A\u0627\u0646",
          "\u064A\u064A\u0646",
          "\u064A\u062A\u0627",
          "\u064A\u062A\u064A",
          "\u064A\u0629",
          "\u064A\u062A",
          "\u064A\u0627",
          "\u064A\u064A",
          "\u064A");

  private static String relationLemma(String form, String written, String lemma) {
    if (lemma.charAt(lemma.length() - 1) == YA) {
      return lemma;
    }
    // the plural ending of a noun that takes it as a nisba: قطر, قطريون
    int end = form.lastIndexOf(YA, form.length() - 3);
    return end > 1 ? form.substring(0, end + 1) : written.isEmpty() ? lemma : lemma + YA;
  }

  private static Morphology nominal(Gender gender, Number number) {
    return new Morphology(Tense.NONE, Person.NONE, gender, number, false);
  }

  private void add(String form, Analysis analysis) {
    if (form.isEmpty() || form.length() > 30 || analysis.lemma().isEmpty()) {
      return;
    }
    Key key =
        new Key(
            analysis.lemma(),
            analysis.kind(),
            analysis.morphology(),
            analysis.tanwin(),
            analysis.spelling());
    forms
        .computeIfAbsent(form, k -> new LinkedHashMap<>())
        .merge(
            key,
            analysis,
            (a, b) ->
                new Analysis(
                    a.lemma(),
                    a.kind(),
                    a.morphology(),
                    a.free() || b.free(),
                    a.bound() || b.bound(),
                    a.tanwin(),
                    a.spelling()));
  }

  // ---- output

  private void write(Path output) throws IOException {
    Map<Edit, Integer> edits = new LinkedHashMap<>();
    Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
    char[] setOfForm = new char[forms.size()];
    int i = 0;
    for (Map.Entry<String, Map<Key, Analysis>> entry : forms.entrySet()) {
      Set<Integer> set = new LinkedHashSet<>();
      for (Analysis analysis : entry.getValue().values()) {
        set.add(edits.computeIfAbsent(Edit.of(entry.getKey(), analysis), k -> edits.size()));
      }
      setOfForm[i++] = number(sets.computeIfAbsent(List.copyOf(set), k -> sets.size()));
    }
    List<char[]> packed = new ArrayList<>();
    for (List<Integer> set : sets.keySet()) {
      char[] numbers = new char[set.size()];
      for (int j = 0; j < numbers.length; j++) {
        numbers[j] = number(set.get(j));
      }
      packed.add(numbers);
    }
    Files.createDirectories(output.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(output)) {
      Lexicon.write(
          out,
          AutomatonBuilder.build(new ArrayList<>(forms.keySet())),
          setOfForm,
          packed,
          new ArrayList<>(edits.keySet()));
    }
    System.err.printf(
        Locale.ROOT,
        "%,d forms, %,d sets, %,d edits, %,d bytes%n",
        forms.size(),
        sets.size(),
        edits.size(),
        Files.size(output));
  }

  private static char number(@Nullable Integer value) {
    if (value == null || value > Character.MAX_VALUE) {
      throw new IllegalStateException("more than 65,536 sets or edits: widen the format");
    }
    return (char) (int) value;
  }
}
