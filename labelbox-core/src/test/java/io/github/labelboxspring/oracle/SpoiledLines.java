package io.github.labelboxspring.oracle;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.internal.operation.Caller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A file of some lines in any order, of which some are spoiled, in pieces of any size, chosen by a seed. */
final class SpoiledLines {

    private static final int MOST = 8;

    private static final List<String> LINE_ENDS = List.of("\n", "\n", "\n", "\n\n", "\r\n", " \n \t\n");

    private final List<String> intact = new ArrayList<>();

    private final byte[] file;

    private final List<byte[]> pieces = new ArrayList<>();

    private final CallStyle style;

    private final int way;

    SpoiledLines(long seed, List<String> lines) {
        Random random = new Random(seed);
        Mutation mutation = new Mutation(seed);
        List<String> some = new ArrayList<>(lines);
        Collections.shuffle(some, random);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String lineEnd = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        for (String line : some.subList(0, random.nextInt(Math.min(MOST, some.size())) + 1)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(3) == 0) {
                bytes = mutation.ofLine(bytes);
            } else {
                this.intact.add(line);
            }
            content.writeBytes(bytes);
            content.writeBytes(lineEnd.getBytes(StandardCharsets.UTF_8));
        }
        this.file = content.toByteArray();
        int longest = 1 + random.nextInt(random.nextBoolean() ? 100 : this.file.length + 1);
        for (int from = 0; from < this.file.length; ) {
            int to = Math.min(this.file.length, from + 1 + random.nextInt(longest));
            this.pieces.add(Arrays.copyOfRange(this.file, from, to));
            from = to;
        }
        this.style = random.nextInt(8) == 0 ? CallStyle.REACTIVE : CallStyle.BLOCKING;
        this.way = random.nextInt(4);
    }

    /** Return the lines that are not spoiled. */
    List<String> intact() {
        return this.intact;
    }

    byte[] file() {
        return this.file;
    }

    /** Return the text of a line of the file, numbered from 1. */
    String line(long number) {
        return text().split("\n", -1)[(int) number - 1];
    }

    String text() {
        return new String(this.file, StandardCharsets.UTF_8);
    }

    Caller caller() {
        return new FileCaller(this.pieces);
    }

    CallStyle style() {
        return this.style;
    }

    /** Return which of several ways to read the file is to be used, 0 to 3. */
    int way() {
        return this.way;
    }
}
