/**
 * Fetching a page or feed when the user asks for it, and only then.
 *
 * <p>An address may come from a stranger's feed, so it must not make this machine talk to itself or
 * its neighbours (server-side request forgery). Each address, also each one redirected to, is
 * resolved once, every answer is looked at, and the connection is made to exactly those answers, so
 * that a second look-up cannot give another one (DNS rebinding). Only http and https, only the
 * public Internet, only the usual ports, no proxies, no cookies, no credentials; size and time are
 * bounded.
 */
@NullMarked
package org.isnad.formats.fetch;

import org.jspecify.annotations.NullMarked;
