package org.isnad.workbench.api;

import java.util.Map;

/**
 * A line of an event's or statement's {@code why}, for a page that says it in its reader's
 * language.
 *
 * @param code what kind of decision it tells of
 * @param with what the line speaks of
 */
public record WhyView(String code, Map<String, String> with) {}
