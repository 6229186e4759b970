package org.isnad.workbench.api;

import java.util.List;

/** Events of one type in one step of time. */
public record BarView(
    String from,
    String to,
    String type,
    String quad,
    int count,
    double scale,
    List<RefView> evidence) {}
