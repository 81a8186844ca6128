/**
 * Quiet room: the arithmetic of the audit chain. Rows go in; their bytes, their hashes, what is wrong with a chain and where, and checkpoints come out.
 */
@NamedInterface("chain")
@NullMarked
package org.leadline.access.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
