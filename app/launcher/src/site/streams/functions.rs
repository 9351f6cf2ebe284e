//! The functions of a WebAssembly module, taken apart.

use std::collections::HashMap;

use wasmparser::{BinaryReader, FunctionBody, Parser, Payload, Result};

/// A module: its functions, and what stands around them.
pub(super) struct Functions<'wasm> {
    /// Everything before the first function.
    pub(super) before: &'wasm [u8],
    /// The functions, in their order.
    pub(super) all: Vec<Function<'wasm>>,
    /// Everything after the last function.
    pub(super) after: &'wasm [u8],
    /// Every instruction that the functions have, once.
    pub(super) instructions: Vec<Instruction<'wasm>>,
}

/// A function without its length.
pub(super) struct Function<'wasm> {
    /// Which locals it has.
    pub(super) declaration: &'wasm [u8],
    /// The places of its instructions, without the `end` that ends the function.
    pub(super) instructions: Vec<usize>,
}

/// An instruction with its numbers.
pub(super) struct Instruction<'wasm> {
    pub(super) bytes: &'wasm [u8],
    /// How often the functions have it.
    pub(super) uses: usize,
}

impl<'wasm> Functions<'wasm> {
    /// # Errors
    ///
    /// When this is no WebAssembly, or has an instruction that is not known.
    pub(super) fn read(wasm: &'wasm [u8]) -> Result<Self> {
        let mut functions = Self { before: wasm, all: Vec::new(), after: &[], instructions: Vec::new() };
        let mut places = HashMap::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::CodeSectionStart { range, .. } => {
                    let mut section = BinaryReader::new(&wasm[range.clone()], range.start);
                    section.read_var_u32()?;
                    functions.before = &wasm[..section.original_position()];
                    functions.after = &wasm[range.end..];
                }
                Payload::CodeSectionEntry(body) => functions.add(wasm, &body, &mut places)?,
                _ => {}
            }
        }
        Ok(functions)
    }

    fn add(&mut self, wasm: &'wasm [u8], body: &FunctionBody, places: &mut HashMap<&'wasm [u8], usize>) -> Result<()> {
        let mut operators = body.get_operators_reader()?;
        let mut start = operators.original_position();
        let mut function = Function { declaration: &wasm[body.range().start..start], instructions: Vec::new() };
        loop {
            operators.read()?;
            if operators.eof() {
                break;
            }
            let next = operators.original_position();
            let bytes = &wasm[start..next];
            let place = *places.entry(bytes).or_insert(self.instructions.len());
            if place == self.instructions.len() {
                self.instructions.push(Instruction { bytes, uses: 0 });
            }
            self.instructions[place].uses += 1;
            function.instructions.push(place);
            start = next;
        }
        self.all.push(function);
        Ok(())
    }
}
