/** The shapes of `/api/v1` as `openapi.yaml` describes them. Offsets count UTF-16 units. */

export type EventType =
  | 'AGREE' | 'CONSULT' | 'SUPPORT' | 'CONCEDE' | 'COOPERATE' | 'AID' | 'RETREAT' | 'REQUEST'
  | 'ACCUSE' | 'REJECT' | 'THREATEN' | 'PROTEST' | 'SANCTION' | 'MOBILIZE' | 'COERCE' | 'ASSAULT';
export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';
export type Status = 'asserted' | 'negated' | 'planned' | 'demanded' | 'possible';
export type Act = 'say' | 'deny' | 'accuse' | 'confirm' | 'announce' | 'warn' | 'demand' | 'express' | 'report';

export interface Bounds { start: number; end: number }
export interface Piece extends Bounds { text: string }

export interface Session { reviewer: string; csrf: string; undo: number; redo: number }

export interface Case {
  name: string;
  articles: number;
  events: number;
  statements: number;
  actors: number;
  reviewed: number;
  reviewers: string[];
  head: string;
  version: number;
  coder: string;
  knowledge: string;
  from?: string | null;
  to?: string | null;
  occurrences: { state: 'joining' | 'current' | 'stale'; count: number };
}

export interface ReviewState {
  state: 'open' | 'started' | 'done' | 'disputed';
  decided: number;
  total: number;
  disputed: number;
  done_by?: string[];
}

export interface ArticleRow {
  id: string;
  number: number;
  title: string | null;
  lead?: string;
  snippet?: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  language: string;
  length: number;
  events: number;
  statements: number;
  types: Partial<Record<Quad, number>>;
  review: ReviewState;
  version: number;
  copy_of: { id: string; kind: string; containment: number; wire?: string | null } | null;
  copies: number;
}

export interface FacetValue { value: string; name?: string; name_ar?: string; count: number }
export type Facets = Record<string, FacetValue[]>;
export interface ArticleList { total: number; offset: number; articles: ArticleRow[]; facets: Facets }

export interface Party extends Piece {
  entity: string | null;
  actor: string | null;
  name?: string;
  name_ar?: string;
  code: string | null;
  sector: string[];
}

export interface Place extends Piece {
  id?: string;
  name: string;
  name_ar: string;
  country?: string | null;
  geonameid?: number | null;
  lat?: number | null;
  lon?: number | null;
  resolution: number;
  uncertainty_km?: number | null;
}

export interface When extends Piece { value: string; precision: string }

export interface Link {
  role: 'speaker' | 'document' | 'relay' | 'publisher';
  entity?: string | null;
  actor?: string | null;
  name?: string;
  name_ar?: string;
  text: string;
  evidence: 'explicit' | 'inherited' | 'inferred' | 'document';
  start?: number;
  end?: number;
}

export interface Entry {
  seq: number;
  at: string;
  who: string;
  kind: string;
  subject: string;
  hash: string;
  undone: boolean;
  action?: string;
  target?: 'event' | 'statement' | 'article' | 'occurrence' | 'actor';
  item?: string | null;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  what?: string;
  reason?: string;
  note?: string;
  adjudicates?: boolean;
  summary?: string;
}

export interface ItemReview {
  state: 'open' | 'accepted' | 'rejected' | 'edited' | 'added';
  disputed?: boolean;
  adjudicated?: boolean;
  wrong?: boolean;
  decisions?: Entry[];
  machine?: Record<string, unknown>;
}

export type Toll = Record<string, number | [number, number]>;

export interface Event {
  id: string;
  type: EventType;
  mode: string[];
  context?: string[];
  cameo?: string | null;
  quad: Quad;
  scale: number;
  trigger: Piece;
  actors: Party[];
  recipients: Party[];
  place: Place | null;
  date: When | null;
  status: Status;
  historical: boolean;
  toll: Toll;
  statement: string | null;
  occurrence?: number;
  occurrence_id?: string | null;
  confidence: number;
  chain: Link[];
  why: string[];
  reasons: Why[];
  version: number;
  review: ItemReview;
}

export interface Statement {
  id: string;
  act: Act;
  form: 'direct' | 'indirect' | 'mixed';
  cue: Piece;
  source: Party | null;
  elided: boolean;
  anonymity: string;
  content: Bounds[];
  relay: Party[];
  date: When | null;
  parent: string | null;
  why: string[];
  reasons: Why[];
  version: number;
  review: ItemReview;
}

export interface Entity {
  id: string;
  kind: string;
  name: string;
  name_ar: string;
  code: string | null;
  sector: string[];
  mentions: Bounds[];
  actor: string | null;
}

export interface Sentence extends Bounds { s: number }

export interface Record_ {
  document: Record<string, unknown>;
  sentences: Sentence[];
  statements: Statement[];
  events: Event[];
  entities: Entity[];
  times: When[];
}

export interface CopyOf {
  id: string;
  outlet?: string | null;
  published?: string | null;
  kind: string;
  containment: number;
  wire?: string | null;
  earlier: boolean;
  passages?: Bounds[];
}

export type View = 'current' | 'mine' | 'machine';

export interface Article {
  row: ArticleRow;
  text: string;
  sha256: string;
  source: string;
  view: View;
  record: Record_;
  homeless: Entry[];
  neighbours: { previous?: string | null; next?: string | null };
  copies: CopyOf[];
  invisible: { at: number; code: string }[];
}

export interface DecisionRequest {
  article: string;
  target: 'event' | 'statement' | 'article';
  id?: string;
  version: number;
  action: 'accept' | 'reject' | 'edit' | 'add' | 'wrong' | 'note' | 'done' | 'reopen';
  set?: Record<string, unknown>;
  what?: string;
  reason?: string;
  note?: string;
  adjudicate?: boolean;
}
export interface Decided { entry: Entry; item?: string | null; article: Article; session: Session }
export interface Undone { entry: Entry; decision: Entry; article?: Article | null; session: Session }

export interface Name { id: string; name: string; name_ar: string; code?: string | null }
export interface PlaceName {
  id: string;
  name: string;
  name_ar: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  resolution: number;
  uncertainty_km?: number | null;
}
export interface Ref { article: string; event: string }

export interface EventRow {
  article: string;
  event: string;
  title?: string | null;
  outlet: string | null;
  published: string | null;
  day: string | null;
  day_basis: 'text' | 'published' | 'none';
  type: EventType;
  mode: string[];
  quad: Quad;
  scale: number;
  status: Status;
  historical: boolean;
  actors: Name[];
  recipients: Name[];
  place: PlaceName | null;
  chain: Link[];
  occurrence_id?: string | null;
  text: string;
  sentence?: string;
  sentence_start?: number;
  start: number;
  end: number;
  confidence: number;
  review: string;
}

export interface OccurrenceRow {
  id: string;
  type: EventType;
  quad: Quad;
  what: string;
  place: PlaceName | null;
  from: string | null;
  to: string | null;
  actors: Name[];
  recipients: Name[];
  mentions: number;
  articles: number;
  outlets: number;
  witnesses: number;
  disputes: string[];
  statuses: Partial<Record<Status, number>>;
  version: number;
}
export interface OccurrenceList { total: number; offset: number; state: string; occurrences: OccurrenceRow[] }

/** A line of `why` of an event or statement, taken apart. */
export interface Why { code: string; with: Record<string, string> }

/** Why something was decided: a ground, what it speaks of, and what spoke for and against joining. */
export interface Reason { code: string; with: Record<string, string>; signs: { sign: string; weight: number }[] }
export interface Mention extends EventRow { sha256: string; toll?: Toll }
export interface Occurrence {
  row: OccurrenceRow;
  merged_from?: string | null;
  mentions: Mention[];
  witnesses: { origin: string; counted: boolean; why: string; reason: Reason; articles: string[] }[];
  disputes: { kind: string; why: string; reason: Reason; a: Ref; b: Ref }[];
  others: Mention[];
  why: string[];
  reasons: Reason[];
  decisions: Entry[];
}
export interface OccurrenceDecided { entry: Entry; occurrence: Occurrence; rest?: Occurrence | null; session: Session }

export interface Actor {
  id: string;
  name: string;
  name_ar: string;
  kind: string;
  code: string | null;
  sector: string[];
  wikidata?: string | null;
  registry?: string | null;
  articles: number;
  acts: number;
  suffers: number;
  says: number;
  version: number;
}
export interface ActorDetail {
  actor: Actor;
  merged_from?: string | null;
  names: { text: string; count: number }[];
  articles: { id: string; title?: string | null; outlet?: string | null; published?: string | null; mentions: number }[];
  alike: (Actor & { why: string; reason: string })[];
  partners: Tie[];
  /** The names of those the ties lead to. */
  called: Name[];
  decisions: Entry[];
}
export interface ActorDecided {
  entry: Entry;
  actor: ActorDetail;
  warning?: string | null;
  file?: string | null;
  session: Session;
}

export interface Bar { from: string; to: string; type: EventType; quad: Quad; count: number; scale?: number; evidence: Ref[] }
/** Events outside the steps of time: the farthest day, and how many. */
export interface Beyond { day: string; count: number }
export interface Timeline {
  bucket: 'day' | 'week' | 'month' | 'year';
  count: string;
  from: string | null;
  to: string | null;
  total: number;
  undated?: number;
  earlier?: Beyond | null;
  later?: Beyond | null;
  bars: Bar[];
}

export type Step = [step: number, cooperation: number, conflict: number];
export interface Tie {
  source: string;
  target: string;
  count: number;
  cooperation: number;
  conflict: number;
  scale: number;
  from?: string | null;
  to?: string | null;
  steps?: Step[];
  evidence: Ref[];
}
export interface Node extends Name { kind: string; code: string | null; sector?: string[]; acts: number; suffers: number }
export interface Network { by: string; bucket: string; steps: string[]; earlier?: Beyond | null; later?: Beyond | null; total: number; nodes: Node[]; ties: Tie[] }

export interface Point extends PlaceName {
  count: number;
  quads: Partial<Record<Quad, number>>;
  types?: Partial<Record<EventType, number>>;
  from?: string | null;
  to?: string | null;
  steps?: Step[];
  evidence: Ref[];
}
export interface MapData { bucket: string; steps: string[]; earlier?: Beyond | null; later?: Beyond | null; total: number; unplaced: number; points: Point[] }

export interface KnowledgeEntry {
  file: string;
  line: number;
  id: string;
  properties: Record<string, string>;
  slots: Record<string, string[]>;
}
export interface Explanation {
  article: string;
  item: string;
  target: 'event' | 'statement';
  sentence: string;
  confidence?: number | null;
  decisions: { line: string; reason: Why; where?: string | null; entry?: KnowledgeEntry | null }[];
  chain: Link[];
  wrong?: Entry[];
}

export interface ImportJob {
  job: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  files: string[];
  read: number;
  added: number;
  known: number;
  refused: number;
  refusals: { where: string; why: string }[];
  ids?: string[];
  detail?: string | null;
}
export interface SavedSearch { name: string; query: string; view: string; who: string; at: string }

export interface Review {
  articles: Record<string, number>;
  items: Record<string, number>;
  reviewers: { who: string; decisions: number; accepted: number; rejected: number; edited: number; added: number; last?: string | null }[];
  agreement: { a: string; b: string; both: number; agreed: number; percent: number | null; kappa: number | null }[];
  adjudication: { article: string; title?: string | null; target: string; item: string | null; text?: string; judgements: Entry[] }[];
  wrong: { what: string; count: number; reasons?: string[] }[];
}
export interface Journal { total: number; offset: number; head: string; entries: Entry[] }
export interface Problem { type: string; title: string; status: number; detail?: string; current?: unknown }
