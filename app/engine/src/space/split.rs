use super::{MeanRate, Measure, RuleSpace};
use crate::definition::Knob;
use crate::sorting;

/// How far one setting splits a space: the means of its options over all combinations of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The setting.
    pub knob: Knob,
    /// Its options with their means, in the order of the axis.
    pub options: Vec<OptionMean>,
    /// How far the highest mean lies above the lowest.
    pub width: MeanRate,
}

/// An option of a setting, and the mean of all definitions that have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionMean {
    /// The option.
    pub option: String,
    /// The mean rate, or the mean count.
    pub mean: MeanRate,
}

pub(super) fn splits(space: &RuleSpace) -> Vec<Split> {
    // Each point is divided once, however many settings are combined.
    let values: Vec<Option<i64>> = space
        .points
        .iter()
        .map(|point| match space.measure() {
            Measure::Rate => point.rate().map(MeanRate::of_rate),
            Measure::Count => Some(MeanRate::of_count(point.count)),
        })
        .map(|value| value.map(MeanRate::millionths))
        .collect();
    let mut stride = space.points.len();
    let mut splits = Vec::new();
    for axis in &space.axes {
        stride /= axis.options.len();
        let mut sums = vec![(0, 0); axis.options.len()];
        for (point, value) in values.iter().enumerate() {
            if let Some(value) = value {
                let (sum, number) = &mut sums[point / stride % axis.options.len()];
                *sum += value;
                *number += 1;
            }
        }
        let options: Vec<OptionMean> = axis
            .options
            .iter()
            .zip(sums)
            .filter_map(|(option, (sum, number))| {
                Some(OptionMean { option: option.clone(), mean: MeanRate::mean(sum, number)? })
            })
            .collect();
        let means = || options.iter().map(|option| option.mean);
        if let (Some(low), Some(high)) = (means().min(), means().max()) {
            splits.push(Split { knob: axis.knob, options, width: high.above(low) });
        }
    }
    sorting::sort_by_key(&mut splits, |split| std::cmp::Reverse(split.width));
    splits
}
