package org.isnad.model;

/** In whose words: the source's own (all in quotation marks), the reporter's, or both. */
public enum Form {
  DIRECT,
  INDIRECT,
  MIXED
}
