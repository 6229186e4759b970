package org.isnad.workbench.api;

import java.util.List;

/** A knowledge entry or rule that people called wrong. */
public record WrongView(String what, int count, List<String> reasons) {}
