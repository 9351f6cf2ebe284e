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
    let measure = space.measure();
    let mut stride = space.points.len();
    let mut splits = Vec::new();
    for axis in &space.axes {
        stride /= axis.options.len();
        let of_option = |at: usize| {
            let points = space.points.iter().enumerate();
            points.filter(move |(point, _)| point / stride % axis.options.len() == at).map(|(_, point)| point)
        };
        let mean = |at: usize| match measure {
            Measure::Rate => MeanRate::of(of_option(at).filter_map(super::Point::rate)),
            Measure::Count => MeanRate::of_counts(of_option(at).map(|point| point.count)),
        };
        let options: Vec<OptionMean> = axis
            .options
            .iter()
            .enumerate()
            .filter_map(|(at, option)| Some(OptionMean { option: option.clone(), mean: mean(at)? }))
            .collect();
        let means = || options.iter().map(|option| option.mean);
        if let (Some(low), Some(high)) = (means().min(), means().max()) {
            splits.push(Split { knob: axis.knob, options, width: high.above(low) });
        }
    }
    sorting::sort_by_key(&mut splits, |split| std::cmp::Reverse(split.width));
    splits
}
