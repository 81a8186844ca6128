/** The pages and JSON of who decides what. They ask the door and show what it answers. */
@NullMarked
package org.leadline.remit.web;

import org.jspecify.annotations.NullMarked;
