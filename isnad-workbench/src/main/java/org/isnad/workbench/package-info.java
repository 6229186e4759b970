/**
 * The workbench: a case opened in a browser on the same machine.
 *
 * <p>{@link org.isnad.workbench.Workbench} is the front door. It holds one open case ({@link
 * org.isnad.workbench.CaseDesk}), reads it into memory ({@link org.isnad.workbench.index}), and
 * answers the REST interface that {@code openapi.yaml} beside this package describes; the page uses
 * nothing else. Every answer is a fold over the case: nothing here is kept that could not be made
 * again from the case file.
 *
 * <p>The {@link org.isnad.workbench.Doorman} stands before everything: loopback only, a list of
 * allowed hosts, a cookie that only the launch URL gives, and for every request that could change
 * something a token and an origin of its own.
 */
@NullMarked
package org.isnad.workbench;

import org.jspecify.annotations.NullMarked;
