package vn.cchc.model.round;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Lists one after the other, seen as one and copied into none. */
final class Joined<E> extends AbstractList<E> implements RandomAccess {

    private final List<? extends List<? extends E>> lists;
    private final int size;

    Joined(List<? extends List<? extends E>> lists) {
        this.lists = lists.stream().filter(list -> !list.isEmpty()).toList();
        this.size = lists.stream().mapToInt(List::size).sum();
    }

    @Override
    public E get(int index) {
        int rest = index;
        for (List<? extends E> list : lists) {
            if (rest < list.size()) {
                return list.get(rest);
            }
            rest -= list.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return size;
    }
}
