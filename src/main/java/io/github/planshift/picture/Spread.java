package io.github.planshift.picture;

import java.util.ArrayList;
import java.util.List;

/** Moves labels apart, each as little as it can be. */
final class Spread {

    private record Block(double mean, int size) {

        Block with(Block other) {
            int both = size + other.size;
            return new Block((mean * size + other.mean * other.size) / both, both);
        }
    }

    private Spread() {}

    /** Places at least a gap apart, nearest to those wanted; both in rising order. */
    static List<Double> apart(List<Double> wanted, double gap) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            blocks.add(new Block(wanted.get(i) - i * gap, 1));
            while (blocks.size() > 1
                    && blocks.get(blocks.size() - 2).mean()
                            > blocks.get(blocks.size() - 1).mean()) {
                Block last = blocks.remove(blocks.size() - 1);
                blocks.add(blocks.remove(blocks.size() - 1).with(last));
            }
        }
        List<Double> places = new ArrayList<>();
        for (Block block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                places.add(block.mean() + places.size() * gap);
            }
        }
        return places;
    }
}
